import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).parents[2] / "Benchmarks" / "NoteWords"))

import comparison  # noqa: E402
import reading  # noqa: E402
import rules  # noqa: E402


def page(title, body):
    return f'<h1 id="t">{title}</h1><article class="prose" data-note>{body}</article>'


class NoteWordsTests(unittest.TestCase):
    """What the comparison of notes and pages must find, and what it must let pass."""

    def found(self, text, markup, stated=None, body=""):
        return [fault or rules.explaining(difference)
                for fault, difference in comparison.compare(text, stated, body, markup)]

    def test_words(self):
        self.assertEqual([w[0] for w in reading.words("用GPT-4写 a_b，x2")], ["用", "GPT", "4", "写", "a", "b", "x2"])

    def test_equal_texts(self):
        self.assertEqual(self.found("题\n\n文 one", page("题", "<p>文 one</p>")), [])
        self.assertEqual(self.found("甲\n\n题\n\n题 文", page("题", "<p>甲</p><p>题 文</p>")), [])
        self.assertEqual(self.found("文", page("name", "<p>文</p>"), stated="name"), [])

    def test_losses_are_found(self):
        self.assertEqual(self.found("题\n\n文 one two", page("题", "<p>文 one</p>")), [None])
        self.assertEqual(self.found("题\n\n文", page("题", "<h2>题</h2><p>文</p>")), [None])
        self.assertEqual(self.found("题\n\n文", page("题", "<p>文</p><p>文</p>")), [None])
        self.assertEqual(self.found("文", page("另一个", "<p>文</p>")), ["new title"])
        self.assertEqual(self.found("题\n\n一 二", page("题", "<p>二 一</p>")), [None, None])

    def test_rules_account_for_all(self):
        self.assertEqual(self.found("题\n\n见 [[a|b]] c", page("题", "<p>见 b c</p>")), ["references in double brackets"])
        self.assertEqual(self.found("题\n\n见 [[a|b]] c", page("题", "<p>见 b</p>")), ["references in double brackets", None])
        self.assertEqual(self.found("题\n\n[!NOTE] x", page("题", "<p>注意</p><p>x</p>")),
                         ["a word of the page in place of an alert's mark"])
        self.assertEqual(self.found("题\n\n[!NOTE] x y", page("题", "<p>注意</p><p>x</p>"))[-1], None)

    def test_words_in_angle_brackets(self):
        markup = page("题", "<p>克隆 &lt;url&gt; 后</p>")
        self.assertEqual(self.found("题\n\n克隆  后", markup, body="克隆 <url> 后"), ["words in angle brackets"])
        self.assertEqual(self.found("题\n\n克隆  后", markup, body="克隆 后"), [None])

    def test_what_only_pages_have_is_passed_over(self):
        formula = '<span class="katex"><math><mi>x</mi><annotation>x^2</annotation></math><span class="katex-html">x2</span></span>'
        markup = page("题", f'<h2>节<a class="heading-anchor" href="#节">#</a></h2><p>{formula}</p>')
        self.assertEqual(self.found("题\n\n节\n\n$x^2$", markup), [])


if __name__ == "__main__":
    unittest.main()

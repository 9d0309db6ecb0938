extension SiteScaffold {
    static let english: [(path: String, text: String)] = [
        (
            "lectern.yaml",
            """
            title: My study notes
            description: Notes kept with Lectern
            language: en
            # baseURL: https://example.org/notes/

            """
        ),
        (
            "Content/index.md",
            """
            # My study notes

            This is the home page. Notes live in `Content/`: a folder is a section, a `.md` file is a page.

            Start with the [first note](notes/first.md), or look at the [glossary](glossary.md) and the [timeline](timeline.md).

            """
        ),
        (
            "Content/notes/index.md",
            """
            # Notes

            Notes by subject.

            """
        ),
        (
            "Content/notes/first.md",
            """
            ---
            title: First note
            tags: [start]
            ---

            Mention spaced repetition, and the words link to their entry in the glossary; mention what happened
            in 1885, and the year links to its event on the timeline.

            ## Ways to refer to other things

            - An ordinary link: [the glossary](../glossary.md)
            - Double brackets: [[forgetting curve]], [[Notes]]
            - Words that should stay plain: [[!spaced repetition]]

            ## Next

            Add a term to `glossary.md`, save, and see what changes on this page.

            """
        ),
        (
            "Content/glossary.md",
            """
            # Glossary

            ## Spaced repetition

            Spreading reviews over longer and longer gaps, each one shortly before the thing would be forgotten.
            It works with the [[forgetting curve]].

            ## Forgetting curve

            How memory fades: quickly at first, then more and more slowly. Every review flattens the curve.

            """
        ),
        (
            "Content/timeline.md",
            """
            # Timeline

            ## Early research (1880–1939)

            - 1885: **The forgetting curve**. Ebbinghaus publishes experiments that he made on his own memory.
            - 1939: **Spaced repetition in class**. Spitzer tries spread-out reviews with three thousand pupils.

            """
        ),
    ]
}

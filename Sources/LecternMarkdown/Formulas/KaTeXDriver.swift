/// The script between Lectern and KaTeX: one function, which takes and gives text.
enum KaTeXDriver {
    /// `lecternTypeset` takes `d` or `i`, for display or inline, and with U+0000 between them the formula, definitions that
    /// hold for it, and the source that stands beside it, if it is another. It gives the markup, which starts with `<`; or `!`, the place and length of a fault in UTF-16 units (-1 where unknown) and what it is.
    ///
    /// A formula has its own copy of the macros, so that none can change those of the next.
    static let script = #"""
        var lecternOutput = 'htmlAndMathml';
        // What MathJax knows by other names. \\@firstoftwo{} takes the argument that follows away.
        var lecternMacros = {
          '\\mathbbm': '\\mathbb', '\\mathds': '\\mathbb', '\\mathup': '\\mathrm', '\\textsc': '\\text', '\\textsl': '\\textit',
          '\\centernot': '\\not', '\\slashed': '\\not', '\\overparen': '\\overgroup', '\\underparen': '\\undergroup',
          '\\iiiint': '\\iint\\!\\iint', '\\idotsint': '\\int\\cdots\\int', '\\hfill': '\\quad', '\\hfil': '\\quad',
          '\\require': '\\@firstoftwo{}', '\\vspace': '\\@firstoftwo{}', '\\noindent': '', '\\allowbreak': '', '\\nobreak': '',
          '\\class': '\\@secondoftwo', '\\cssId': '\\@secondoftwo', '\\style': '\\@secondoftwo', '\\qed': '\\square'
        };
        function lecternDefine(pair) {
          var cut = pair.indexOf('\u0000');
          lecternMacros[pair.slice(0, cut)] = pair.slice(cut + 1);
          return '';
        }
        function lecternSetOutput(name) { lecternOutput = name; return ''; }
        function lecternRefuse(context) {
          throw new katex.ParseError(context.command + ' is not allowed');
        }
        function lecternTypeset(argument) {
          var parts = argument.slice(1).split('\u0000'), formula = parts[0];
          var options = {
            displayMode: argument[0] === 'd', output: lecternOutput, throwOnError: true, strict: 'ignore',
            trust: lecternRefuse, maxSize: 40, maxExpand: 1000, macros: Object.assign({}, lecternMacros)
          };
          try {
            if (parts[1]) katex.renderToString(parts[1], Object.assign({ globalGroup: true }, options));
            var html = katex.renderToString(formula, options);
            return parts[2] ? html.replace(/(<annotation[^>]*>)[^]*?(?=<\/annotation>)/, function (all, tag) {
              return tag + parts[2].replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
            }) : html;
          } catch (error) {
            if (!(error instanceof katex.ParseError) && !(error instanceof RangeError)) throw error;
            return lecternFault(error, formula);
          }
        }
        """# + fault

    /// KaTeX says where a fault is, and shows the text there with a line below each character. A fault inside of a
    /// macro counts from the macro's start, so that the place is given only when the text stands there.
    private static let fault = #"""

        function lecternFault(error, formula) {
          if (error instanceof RangeError) return '!-1:0:the formula is nested too deeply';
          var message = error.message.replace(/^KaTeX parse error: /, '');
          var place = / at (?:position \d+|end of input): /.exec(message);
          var at = -1, length = 0;
          if (place) {
            var shown = message.slice(place.index + place[0].length).replace(/^…|…$/g, '');
            var marked = shown.match(/(?:[^]\u0332)+/);
            length = marked ? marked[0].length / 2 : 0;
            var plain = shown.replace(/\u0332/g, '');
            if (formula.indexOf(plain) >= 0 && error.position <= formula.length) at = error.position;
            message = message.slice(0, place.index);
          } else {
            var command = /^\\[a-zA-Z]+/.exec(message);
            if (command) { at = formula.indexOf(command[0]); length = command[0].length; }
          }
          return '!' + at + ':' + length + ':' + message;
        }
        """#
}

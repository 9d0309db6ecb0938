/// The script between Lectern and Prism: functions that take and give text.
enum PrismDriver {
    /// What stands before Prism's own scripts: nothing of a browser is there, and nothing starts by itself.
    static let preparation = "var Prism = { manual: true, disableWorkerMessageHandler: true };"

    /// - `lecternComponents` takes Prism's list of components and gives all names of languages, a line each.
    /// - `lecternNeeds` takes a language's name and gives the scripts that it needs, in order; nothing for a name that
    ///   is not known, and for a language that is there already.
    /// - `lecternLoad` takes a language's name and the scripts' text, and makes a Prism of its own with them: what a
    ///   language looks like must not depend on which others were wanted before.
    /// - `lecternTokens` takes a language's name and code, and gives one line for each piece: its length in UTF-16
    ///   units and the names of the tokens around it, the outermost first.
    static let script = #"""
        var lecternCore, lecternList, lecternIDs = Object.create(null), lecternPrisms = Object.create(null);
        function lecternStart(source) { lecternCore = source; return ''; }
        function lecternComponents(json) {
          lecternList = JSON.parse(json);
          for (var id in lecternList.languages) {
            if (id === 'meta') continue;
            lecternIDs[id] = id;
            [].concat(lecternList.languages[id].alias || []).forEach(function (name) { lecternIDs[name] = id; });
          }
          return Object.keys(lecternIDs).sort().join('\n');
        }
        function lecternClosure(id, found) {
          if (found.indexOf(id) >= 0) return found;
          found.push(id);
          var entry = lecternList.languages[id];
          [].concat(entry.require || [], entry.modify || [], entry.optional || []).forEach(function (other) {
            if (lecternIDs[other]) lecternClosure(lecternIDs[other], found);
          });
          return found;
        }
        function lecternNeeds(name) {
          var id = lecternIDs[name];
          if (!id || lecternPrisms[id]) return '';
          var wanted = lecternClosure(id, []);
          // Style sheets and scripts inside of pages.
          if (wanted.indexOf('markup') >= 0) ['css', 'javascript'].forEach(function (other) {
            lecternClosure(other, wanted);
          });
          return getLoader(lecternList, wanted, []).getIds().join('\n');
        }
        function lecternLoad(argument) {
          var cut = argument.indexOf('\n');
          var id = lecternIDs[argument.slice(0, cut)];
          var own = { manual: true, disableWorkerMessageHandler: true };
          var make = new Function('Prism', 'window', 'self', 'WorkerGlobalScope', 'module', 'global',
            lecternCore + '\n;' + argument.slice(cut + 1) + '\n;return Prism;');
          lecternPrisms[id] = make(own, { Prism: own });
          return '';
        }
        function lecternTokens(argument) {
          var cut = argument.indexOf('\n'), prism = lecternPrisms[lecternIDs[argument.slice(0, cut)]];
          var id = lecternIDs[argument.slice(0, cut)];
          var env = { code: argument.slice(cut + 1), grammar: prism.languages[id], language: id };
          if (!env.grammar) return '';
          prism.hooks.run('before-tokenize', env);
          env.tokens = prism.tokenize(env.code, env.grammar);
          prism.hooks.run('after-tokenize', env);
          var lines = [];
          lecternFlatten(env.tokens, '', lines);
          return lines.join('\n');
        }
        function lecternFlatten(part, names, lines) {
          if (typeof part === 'string') {
            if (part) lines.push(part.length + names);
          } else if (Array.isArray(part)) {
            for (var i = 0; i < part.length; i++) lecternFlatten(part[i], names, lines);
          } else {
            var inner = names + ' ' + part.type;
            if (part.alias) inner += ' ' + (Array.isArray(part.alias) ? part.alias.join(' ') : part.alias);
            lecternFlatten(part.content, inner, lines);
          }
        }
        """#
}

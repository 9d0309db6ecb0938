import LecternCore
import Synchronization

/// Tells the parts of programs with Prism, each different block once.
package final class PrismHighlighter: CodeHighlighter {
    private struct Source: Hashable {
        var code: String
        var language: String
    }

    /// Longer code stays plain: nobody reads so much of it in a note, and some languages of Prism take time that
    /// grows with the square of the length.
    package static let longest = 50_000
    package static let longestLine = 5_000
    private static let keyFile = "components.json"

    package let fingerprint: String
    let package: ScriptPackage?
    private let pool: ScriptPool
    private let done = Mutex<[Source: Result<[CodeToken], ScriptError>]>([:])
    private let known = Mutex<Set<String>?>(nil)

    /// - Parameter site: The site's folder, in whose `node_modules` a Prism of its own may be.
    package convenience init(site: String? = nil) {
        self.init(package: ScriptPackage.find("prismjs", part: "", key: Self.keyFile, site: site))
    }

    init(package: ScriptPackage?) {
        self.package = package
        fingerprint = "prism\u{0}" + (package?.fingerprint(by: Self.keyFile) ?? "none")
        pool = ScriptPool(timeLimit: 0.5) { context throws(ScriptError) in
            guard let package else { throw .unreadable(Self.keyFile) }
            try Self.prepare(context, package)
        }
    }

    private static func prepare(_ context: ScriptContext, _ package: ScriptPackage) throws(ScriptError) {
        try context.evaluate(package.text(of: "dependencies.js"))
        try context.evaluate(PrismDriver.script)
        _ = try context.call("lecternStart", PrismComponents.text(of: "core", in: package))
        _ = try context.call("lecternComponents", package.text(of: keyFile))
    }

    package var obstacle: EngineObstacle? {
        guard package != nil else {
            return EngineObstacle(
                "code.prism-missing", "Prism, which colours code, is not installed",
                suggestion:
                    "Install it: `apt install node-prismjs` on Debian, or `npm install prismjs` in the site's folder.")
        }
        return pool.hasLibrary ? nil : .scriptLibrary("code.engine-missing")
    }

    package func tokens(of code: String, language: String, budget: inout EngineBudget) -> [CodeToken]? {
        let source = Source(code: code, language: PrismAliases.resolve(language.lowercased()))
        if PrismAliases.plain.contains(source.language) { return [] }
        guard names.contains(source.language) else { return nil }
        guard Self.isShortEnough(code), !budget.isSpent else { return [] }
        let result = done.withLock { $0[source] } ?? make(source)
        if case .failure(.timedOut) = result { budget.countTimeout() }
        // What Prism fails on stays plain.
        return (try? result.get()) ?? []
    }

    private func make(_ source: Source) -> Result<[CodeToken], ScriptError> {
        let result = Result { () throws(ScriptError) in try run(source) }
        done.withLock { $0[source] = result }
        return result
    }

    package func suggestion(for language: String) -> String? {
        NearMiss.suggestion(for: language, among: names.sorted())
    }

    /// All names and aliases of languages, in small letters; none where Prism cannot run.
    private var names: Set<String> {
        if let names = known.withLock({ $0 }) { return names }
        let text = try? pool.withContext { context throws(ScriptError) in
            guard let package else { throw .unreadable(Self.keyFile) }
            return try context.call("lecternComponents", package.text(of: Self.keyFile))
        }
        let lines = (text ?? []).split(separator: UInt8(ascii: "\n"))
        let names = Set(lines.map { String(decoding: $0, as: UTF8.self) })
        known.withLock { $0 = names }
        return names
    }

    private static func isShortEnough(_ code: String) -> Bool {
        guard code.utf8.count <= longest else { return false }
        var length = 0
        for byte in code.utf8 {
            length = byte == UInt8(ascii: "\n") ? 0 : length + 1
            if length > longestLine { return false }
        }
        return true
    }

    private func run(_ source: Source) throws(ScriptError) -> [CodeToken] {
        let answer = try pool.withContext { context throws(ScriptError) in
            let needs = try context.call("lecternNeeds", source.language)
            if !needs.isEmpty, let package {
                let scripts = try PrismComponents.text(of: needs, in: package)
                _ = try context.call("lecternLoad", source.language + "\n" + scripts)
            }
            return try context.call("lecternTokens", source.language + "\n" + source.code)
        }
        return PrismTokens.parse(answer, code: source.code)
    }
}

import LecternCore
import Synchronization

/// Sets formulas with KaTeX, each different one once.
package final class KaTeXTypesetter: FormulaTypesetter {
    private struct Source: Hashable {
        var formula: TeXFormula
        var isDisplay: Bool

        /// For ``KaTeXDriver``; U+0000 stands in no note.
        var argument: String {
            let parts = [formula.text, formula.definitions, formula.source == formula.text ? "" : formula.source]
            return (isDisplay ? "d" : "i") + parts.joined(separator: "\u{0}")
        }
    }

    /// Longer formulas are refused: nobody writes them, and their cost grows with them.
    private static let longest = 20_000
    private static let keyFile = "katex.min.js"

    package let options: FormulaOptions
    package let fingerprint: String
    /// The KaTeX of this machine.
    let package: ScriptPackage?
    private let pool: ScriptPool
    private let names = Mutex(FormulaClassNames())
    private let done = Mutex<[Source: Result<TypesetFormula, EngineFault>]>([:])

    /// - Parameters:
    ///   - options: How formulas are set.
    ///   - site: The site's folder, in whose `node_modules` a KaTeX of its own may be.
    package convenience init(_ options: FormulaOptions = FormulaOptions(), site: String? = nil) {
        self.init(
            options, package: ScriptPackage.find("katex", part: "/dist", key: Self.keyFile, site: site))
    }

    init(_ options: FormulaOptions, package: ScriptPackage?) {
        self.options = options
        self.package = package
        let version = package?.fingerprint(by: Self.keyFile) ?? "none"
        fingerprint = ["katex", version, options.fingerprint].joined(separator: "\u{0}")
        pool = ScriptPool(timeLimit: 0.5) { context throws(ScriptError) in
            guard let package else { throw .unreadable(Self.keyFile) }
            try Self.prepare(context, package, options)
        }
    }

    private static func prepare(
        _ context: ScriptContext, _ package: ScriptPackage, _ options: FormulaOptions
    ) throws(ScriptError) {
        try context.evaluate(package.text(of: keyFile))
        // Chemistry, \ce{…}: a part of KaTeX that is there in most installations.
        if let chemistry = try? chemistryScript(package) { try context.evaluate(chemistry) }
        try context.evaluate(KaTeXDriver.script)
        _ = try context.call("lecternSetOutput", options.output == .html ? "htmlAndMathml" : "mathml")
        for (name, meaning) in options.macros.sorted(by: { $0.key < $1.key }) {
            _ = try context.call("lecternDefine", "\(name)\u{0}\(meaning)")
        }
    }

    private static func chemistryScript(_ package: ScriptPackage) throws(ScriptError) -> String {
        do { return try package.text(of: "contrib/mhchem.min.js") } catch {
            return try package.text(of: "contrib/mhchem.js")
        }
    }

    package var obstacle: EngineObstacle? {
        guard package != nil else {
            return EngineObstacle(
                "math.katex-missing", "KaTeX, which sets the formulas, is not installed",
                suggestion:
                    "Install it: `apt install libjs-katex` on Debian, or `npm install katex` in the site's folder.")
        }
        return pool.hasLibrary ? nil : .scriptLibrary("math.engine-missing")
    }

    package func typeset(
        _ formula: TeXFormula, isDisplay: Bool, budget: inout EngineBudget
    ) throws(EngineFault) -> TypesetFormula {
        if budget.isSpent { throw EngineFault("earlier formulas or code of this note took too long to set") }
        let source = Source(formula: formula, isDisplay: isDisplay)
        let result = done.withLock { $0[source] } ?? make(source)
        if case .failure(let fault) = result, fault.isTimeout { budget.countTimeout() }
        return try result.get()
    }

    private func make(_ source: Source) -> Result<TypesetFormula, EngineFault> {
        guard source.formula.text.utf8.count <= Self.longest else {
            return .failure(EngineFault("the formula is longer than \(Self.longest) bytes"))
        }
        if let obstacle { return .failure(EngineFault(obstacle)) }
        let result = Result { () throws(EngineFault) in try run(source) }
        done.withLock { $0[source] = result }
        return result
    }

    private func run(_ source: Source) throws(EngineFault) -> TypesetFormula {
        let answer: [UInt8]
        do {
            answer = try pool.withContext(isLimited: Self.mayBeSlow(source.formula)) { context throws(ScriptError) in
                try context.call("lecternTypeset", source.argument)
            }
        } catch {
            throw Self.fault(of: error)
        }
        if answer.first == UInt8(ascii: "!") { throw KaTeXFault.parse(answer, formula: source.formula.text) }
        let typeset = names.withLock { FormulaMarkup.convert(answer, names: &$0) }
        guard let typeset else { throw EngineFault("the formula uses something that pages may not have") }
        return typeset
    }

    /// Whether a formula could take long: by its length, or by macros of its own, which may grow without bound within
    /// the number of expansions that KaTeX allows. Any other takes a time in proportion to its length.
    private static func mayBeSlow(_ formula: TeXFormula) -> Bool {
        if !formula.definitions.isEmpty || formula.text.utf8.count > 1000 { return true }
        // The last eight bytes, the latest lowest.
        var window: UInt64 = 0
        for byte in formula.text.utf8 {
            window = window << 8 | UInt64(byte)
            switch window & 0xFF_FFFF {
            case 0x64_6566, 0x6C_6574: return true  // def, let
            default: if window & 0xFF_FFFF_FFFF_FFFF == 0x63_6F6D_6D61_6E64 { return true }  // command
            }
        }
        return false
    }

    private static func fault(of error: ScriptError) -> EngineFault {
        switch error {
        case .libraryMissing: EngineFault("JavaScriptCore could not be started")
        case .unreadable(let file): EngineFault("\(file) cannot be read")
        case .threw(let message): EngineFault("KaTeX failed: \(message)")
        case .timedOut: .timeout
        }
    }
}

extension EngineFault {
    fileprivate static var timeout: EngineFault {
        var fault = EngineFault("the formula takes too long to set")
        fault.isTimeout = true
        return fault
    }
}

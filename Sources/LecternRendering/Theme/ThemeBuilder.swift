import LecternCore
import Mustache

/// Puts a theme together from its files, and finds what is wrong in them.
struct ThemeBuilder {
    struct Template {
        var file: ThemeFile
        var tags: [TemplateTag]
        /// Missing where it would never end; the engine shows nothing then.
        var compiled: MustacheTemplate?
    }

    let displayName: String
    private var files: [String: ThemeFile] = [:]
    private var templates: [String: Template] = [:]
    private var words = LanguageWords()
    private(set) var diagnostics: [Diagnostic] = []

    init(displayName: String) {
        self.displayName = displayName
    }

    /// Adds a file; one of the same path that was added before gives way, unless the new one is faulty.
    mutating func add(_ file: ThemeFile) {
        switch file.role {
        case .asset:
            files[file.path] = file
        case .template(let name):
            do {
                templates[name] = try compile(file)
                files[file.path] = file
            } catch {
                error.faults.forEach { report($0, in: file) }
            }
        case .strings(let language):
            do {
                words.add(try StringsFile.parse(file.bytes), in: language)
                files[file.path] = file
            } catch {
                report(error, in: file)
            }
        case .unknown:
            reportUnused(file)
        }
    }

    mutating func build(language: String) -> Theme {
        let strings = words.table(for: language)
        checkNames(strings)
        let sorted = files.values.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        let assets = ThemeFile.joiningParts(of: sorted.filter { $0.role == .asset })
        let version = Self.hash(assets)
        var fingerprint = StableHash()
        fingerprint.combine(version)
        fingerprint.combine(Self.hash(sorted.filter { $0.role != .asset }))
        fingerprint.combine(language)
        return Theme(
            library: MustacheLibrary(templates: templates.compactMapValues(\.compiled)), strings: strings, words: words,
            assets: assets,
            assetVersion: String(version.prefix(10)), fingerprint: fingerprint.hexadecimal,
            templateNames: templates.keys.sorted())
    }

    private static func hash(_ files: [ThemeFile]) -> String {
        var hash = StableHash()
        for file in files {
            hash.combine(file.path)
            hash.combine(file.bytes)
        }
        return hash.hexadecimal
    }
}

extension ThemeBuilder {
    struct CompileError: Error {
        var faults: [TemplateFault]
    }

    private func compile(_ file: ThemeFile) throws(CompileError) -> Template {
        guard let text = String(validating: file.bytes, as: UTF8.self) else {
            throw CompileError(faults: [Self.notUTF8])
        }
        let scanner = TemplateScanner(file.bytes)
        let faults = scanner.faults + TemplateStructure.faults(in: scanner.tags)
        guard faults.isEmpty else { throw CompileError(faults: faults) }
        do {
            return Template(file: file, tags: scanner.tags, compiled: try MustacheTemplate(string: text))
        } catch {
            throw CompileError(faults: [TemplateFault(engineError: error, template: file.bytes)])
        }
    }

    private static let notUTF8 = TemplateFault(
        identifier: "template.encoding", range: 0..<0, summary: "the template is not UTF-8",
        explanation: "Expected a text file in UTF-8")

    private mutating func checkNames(_ strings: StringTable) {
        let graph = TemplateGraph(templates.mapValues(\.tags))
        for (name, template) in templates.sorted(by: { $0.key < $1.key }) {
            var names = TemplateNames(template: name, strings: strings.keys)
            names.check(template.tags)
            let circles = graph.faults(of: name)
            (circles + names.faults).forEach { report($0, in: template.file) }
            if circles.contains(where: { $0.identifier == "template.endless" }) {
                templates[name]?.compiled = nil
            }
        }
    }

    private mutating func report(_ fault: TemplateFault, in file: ThemeFile) {
        diagnostics.append(fault.diagnostic(bytes: file.bytes, path: displayPath(file)))
    }

    private mutating func reportUnused(_ file: ThemeFile) {
        diagnostics.append(
            Diagnostic(
                .warning, "theme.unused-file", at: SourceLocation(file: displayPath(file)),
                "'\(file.path)' has no part in the theme",
                explanation: "A theme holds templates (name.mustache), strings/language.json, and assets/ of any kind",
                suggestion: NearMiss.suggestion(for: file.path, among: files.keys.sorted()).map {
                    "Did you mean “\($0)”?"
                }
                    ?? "Move it to assets/, or out of the folder."))
    }

    private func displayPath(_ file: ThemeFile) -> String {
        (file.isOverride ? displayName : "built-in theme") + "/" + file.path
    }
}

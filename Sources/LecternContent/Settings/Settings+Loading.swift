package import LecternCore

extension Settings {
    /// The name of the settings' file in a site's folder.
    package static let fileName = "lectern.yaml"

    /// Reads the settings of a site.
    ///
    /// - Parameters:
    ///   - path: The file; when nothing stands there, all settings have their defaults.
    ///   - file: The file's path for diagnostics.
    ///   - isRequired: Whether the file must be there, as one that the user named.
    /// - Returns: The settings and their faults.
    /// - Throws: ``EnvironmentError`` when the file is there and cannot be read.
    package static func load(
        path: String, file: String = fileName, isRequired: Bool = false
    ) throws(EnvironmentError) -> (Settings, [Diagnostic]) {
        if !isRequired, FileSystem.kind(of: path) == nil { return (Settings(), []) }
        return parse(try FileSystem.read(path), file: file)
    }

    /// Reads the text of `lectern.yaml`; a faulty setting keeps its default.
    package static func parse(_ bytes: [UInt8], file: String = fileName) -> (Settings, [Diagnostic]) {
        Settings().reading(bytes, file: file)
    }

    /// The settings with some of them replaced.
    ///
    /// - Parameter overrides: Values by their keys, written as in `lectern.yaml`, as a command line gives them.
    /// - Returns: The settings, and the faults of the overrides; a faulty one replaces nothing.
    package func applying(_ overrides: [String: String]) -> (Settings, [Diagnostic]) {
        guard !overrides.isEmpty else { return (self, []) }
        let lines = overrides.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)\n" }
        return reading(Array(lines.joined().utf8), file: "command line")
    }

    /// These settings, with those that a text in YAML has in their place.
    private func reading(_ bytes: [UInt8], file: String) -> (Settings, [Diagnostic]) {
        let (text, textFaults) = SourceText.decode(bytes, file: file)
        var (source, faults) = YAMLReader.mapping(text, file: file)
        var settings = self
        Self.table.read(&source, into: &settings)
        faults += textFaults + source.diagnostics
        return (settings, faults.sorted(by: Diagnostic.isOrderedBefore))
    }
}

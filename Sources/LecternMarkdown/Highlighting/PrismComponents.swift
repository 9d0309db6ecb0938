/// The files of Prism's languages.
enum PrismComponents {
    /// The text of components that are named line by line, in that order.
    static func text(of names: [UInt8], in package: ScriptPackage) throws(ScriptError) -> String {
        var text = ""
        for name in names.split(separator: UInt8(ascii: "\n")) {
            text += try self.text(of: String(decoding: name, as: UTF8.self), in: package) + "\n;"
        }
        return text
    }

    /// The short form of a component where there is one.
    static func text(of name: String, in package: ScriptPackage) throws(ScriptError) -> String {
        do { return try package.text(of: "components/prism-\(name).min.js") } catch {
            return try package.text(of: "components/prism-\(name).js")
        }
    }
}

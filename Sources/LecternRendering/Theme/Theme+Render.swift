import LecternCore
import Mustache

extension Theme {
    /// The page that a view makes.
    ///
    /// - Parameters:
    ///   - view: What the page shows.
    ///   - template: The template to use in place of that of the page's kind; one that does not exist is ignored.
    /// - Returns: The page in UTF-8.
    package func render(_ view: any PageView, template: String? = nil) -> [UInt8] {
        let name = template.flatMap { hasTemplate($0) ? $0 : nil } ?? view.kind.rawValue
        let context = ThemeContext(strings: strings, assetVersion: assetVersion, kind: view.kind.rawValue)
        var text = library.render(RootView(view: view, context: context), withTemplate: name) ?? ""
        let (body, sidebar) = (view.bodyHTML, view.sidebarHTML)
        return text.withUTF8 { bytes in
            let tokens = SlotToken.all(in: bytes)
            var output: [UInt8] = []
            output.reserveCapacity(bytes.count + tokens.count * (body.count + sidebar.count))
            var start = 0
            for token in tokens {
                output.append(contentsOf: bytes[start..<token.range.lowerBound])
                switch token.slot {
                case .body: output.append(contentsOf: body)
                case .sidebar: output.append(contentsOf: sidebar)
                case .current: break
                }
                start = token.range.upperBound
            }
            output.append(contentsOf: bytes[start...])
            return output
        }
    }
}

import CLecternPreview

/// What the preview serves to its pages: the script that keeps them up to date, and the style of what it shows.
package enum PreviewClient {
    /// A classic script that needs nothing but its own origin.
    package static let script = bytes(of: lectern_preview_script())
    package static let style = bytes(of: lectern_preview_style())

    /// The element that loads the script. It belongs before all other scripts that are deferred: it must see the page
    /// before they change it.
    ///
    /// - Parameter tag: Names the page's own bytes, without this element; `nil` where no page stands.
    package static func element(tag: String?) -> String {
        #"<script defer src="/_lectern/preview.js" data-tag="\#(tag ?? "")"></script>"#
    }

    private static func bytes(of file: lectern_preview_file) -> [UInt8] {
        Array(UnsafeBufferPointer(start: file.bytes, count: file.length))
    }
}

extension RenderedNote {
    /// Makes all text valid UTF-8 again.
    ///
    /// libcmark-gfm 0.29.0.gfm.6 cuts a `[^label]` that no footnote defines by columns, in the midst of a character when
    /// the label reaches over lines.
    mutating func repairText() {
        Self.repair(&html)
        for index in sections.indices { Self.repair(&sections[index].text) }
    }

    private static func repair(_ text: inout [UInt8]) {
        if String(validating: text, as: UTF8.self) == nil { text = Array(String(decoding: text, as: UTF8.self).utf8) }
    }
}

/// What the name of a file says to a reader.
package enum NameSense {
    /// Names that files have for their place, not for what they hold.
    private static let ofPlaces: Set<String> = ["index", "_index", "readme"]
    /// Names that programs give to new files, without the numbers behind them.
    private static let ofNewFiles: Set<String> = [
        "untitled", "newfile", "newnote", "未命名", "未命名文档", "无标题", "無標題", "新建", "新建笔记", "新建文档", "新建文本文档",
    ]

    /// Whether many folders have a file of this name, which so names none of them: `index`, `README.md`.
    package static func isOfPlace(_ name: String) -> Bool { ofPlaces.contains(stem(name)) }

    /// Whether a name tells a reader nothing: that of a place, that of a new file such as `Untitled 3`, or an id such as
    /// `202301051230` or `3f2a9c04`.
    ///
    /// Years and days (`2023`, `2023-01-05`) are words of their own. Words that hexadecimal digits could write
    /// (`decade`) have no digit.
    package static func isEmpty(_ name: String) -> Bool {
        let stem = stem(name)
        if ofPlaces.contains(stem) || isOfNewFile(stem) { return true }
        let bytes = Array(stem.utf8)
        let digits = bytes.count { $0 &- 0x30 < 10 }
        if digits == bytes.count { return !(bytes.count == 4 && (bytes[0] == 0x31 || bytes[0] == 0x32)) }
        let isTime = bytes.allSatisfy { $0 &- 0x30 < 10 || "t-_.".utf8.contains($0) } && digits >= 12
        return isTime || isHexadecimal(bytes, digits: digits)
    }

    private static func isOfNewFile(_ stem: String) -> Bool {
        let words = stem.split { " -_.()（）".contains($0) }
        let isNumber = { (word: Substring) in word.utf8.allSatisfy { $0 &- 0x30 < 10 } }
        return ofNewFiles.contains(words.reversed().drop(while: isNumber).reversed().joined())
    }

    /// Eight hexadecimal digits or more, with letters and digits among them; or an UUID.
    private static func isHexadecimal(_ bytes: [UInt8], digits: Int) -> Bool {
        let letters = bytes.count { $0 &- 0x61 < 6 }
        let hyphens = bytes.count { $0 == UInt8(ascii: "-") }
        guard digits + letters + hyphens == bytes.count, hyphens == 0 || (hyphens == 4 && bytes.count == 36)
        else { return false }
        return letters > 0 && digits > 0 && bytes.count >= 8
    }

    /// In small letters, without the ending of notes.
    private static func stem(_ name: String) -> String {
        let name = name.lowercased()
        for ending in [".md", ".markdown", ".html"] where name.hasSuffix(ending) {
            return String(name.dropLast(ending.count))
        }
        return name
    }
}

import LecternCore

/// A term by which the filters `tag:` and `section:` find documents: `tag:` or `section:` and the FNV-1a hash of a
/// name's title key, as eight hexadecimal digits.
///
/// No word of a text has a colon, so it stands for itself, and it sorts the same in UTF-8 and in UTF-16.
struct FilterWord: Hashable {
    let bytes: [UInt8]

    private init(_ kind: StaticString, _ key: [UInt8]) {
        bytes = Array("\(kind):\(FNV1a.hexadecimal(FNV1a.hash(key)))".utf8)
    }

    /// Those of a document: its tags, and as sections the steps of its breadcrumb and the folders of its path.
    static func all(of document: SearchDocument, folding: CharacterFolding) -> [FilterWord] {
        let path = FilePath.parts(of: document.url.prefix { $0 != "#" }).dropLast()
        let folders = path.map { SiteURL.percentDecoded(String($0)) }
        var seen: Set<FilterWord> = []
        var words: [FilterWord] = []
        func add(_ kind: StaticString, _ names: [String]) {
            for name in names {
                let key = TitleKey.make(of: name, folding: folding)
                let word = FilterWord(kind, key)
                if !key.isEmpty, seen.insert(word).inserted { words.append(word) }
            }
        }
        add("tag", document.tags)
        add("section", document.breadcrumb + folders)
        return words
    }
}

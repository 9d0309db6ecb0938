import LecternContent
import LecternCore

/// How the tags of a site are written: tags of one address are one tag, such as `AI` and `ai`.
struct TagNames: Sendable {
    /// The addresses of all ways to write a tag.
    private let addresses: [String: String]
    /// The way that each address's tag is shown: the one that most notes have, of equally many the first by its characters.
    private let names: [String: String]

    init(_ heads: [NoteHead]) {
        var uses: [String: Int] = [:]
        for head in heads {
            for tag in head.matter.tags { uses[tag, default: 0] += 1 }
        }
        var (addresses, names): ([String: String], [String: String]) = ([:], [:])
        for (tag, count) in uses.sorted(by: { $0.key < $1.key }) {
            let address = PageName.make(tag, fallback: "tag")
            addresses[tag] = address
            if names[address].map({ count > uses[$0, default: 0] }) ?? true { names[address] = tag }
        }
        self.addresses = addresses
        self.names = names
    }

    /// The note with its tags as they are shown, each once.
    func applied(to head: NoteHead) -> NoteHead {
        let shown = head.matter.tags.map { tag in addresses[tag].flatMap { names[$0] } ?? tag }
        guard shown != head.matter.tags else { return head }
        var head = head
        var seen: Set<String> = []
        head.matter.tags = shown.filter { seen.insert($0).inserted }
        return head
    }

    /// All tags, by name, each with the notes that bear it.
    ///
    /// - Parameters:
    ///   - tree: Of notes to which the names were applied.
    ///   - folder: That of their pages.
    func tags(of tree: FolderTree, _ address: PageAddress, in folder: String) -> Catalog<PlannedTag> {
        var bearers: [String: [PlannedNote]] = [:]
        for section in tree.inReadingOrder() {
            for note in (section.index.map { [$0] } ?? []) + section.notes {
                for tag in note.head.matter.tags { bearers[tag, default: []].append(note) }
            }
        }
        return Catalog(
            NaturalOrder(covering: bearers.keys).sorted(bearers.keys.sorted()).map { tag in
                let url = address.entry(in: folder, named: addresses[tag] ?? tag)
                return PlannedTag(name: tag, url: url, notes: bearers[tag] ?? [])
            })
    }

    /// The folder of the pages of tags. Notes keep their addresses: where there are some in a folder `tags`, the pages of
    /// tags stand elsewhere.
    static func folder(beside notes: Catalog<PlannedNote>) -> String {
        let taken = Set(notes.map { NameFolding.portable.key(String($0.url.prefix { $0 != "/" })) })
        let names = ["tags", "site-tags", "all-tags"]
        return names.first { !taken.contains(NameFolding.portable.key($0)) } ?? names[0]
    }
}

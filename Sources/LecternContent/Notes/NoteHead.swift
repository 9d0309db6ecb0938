/// What the plan of a site takes from a note: who it is, what its front matter says, and the entries of a glossary or
/// a timeline. An edit that leaves it as it was changes one page's text, and no address, list or name.
///
/// Copies share what they hold: a plan has the head of each note in many places.
package struct NoteHead: Sendable {
    private struct Fields: Hashable, Sendable {
        var identity: NoteIdentity
        var matter = ArticleMatter()
        var glossary: GlossaryReader.Reading?
        var timeline: TimelineReader.Reading?
    }

    private final class Storage: Sendable {
        let fields: Fields

        init(_ fields: Fields) { self.fields = fields }
    }

    private var storage: Storage

    package init(identity: NoteIdentity) {
        storage = Storage(Fields(identity: identity))
    }

    package var identity: NoteIdentity {
        get { storage.fields.identity }
        set { set(\.identity, to: newValue) }
    }

    package var matter: ArticleMatter {
        get { storage.fields.matter }
        set { set(\.matter, to: newValue) }
    }

    package var glossary: GlossaryReader.Reading? {
        get { storage.fields.glossary }
        set { set(\.glossary, to: newValue) }
    }

    package var timeline: TimelineReader.Reading? {
        get { storage.fields.timeline }
        set { set(\.timeline, to: newValue) }
    }

    private mutating func set<Value>(_ field: WritableKeyPath<Fields, Value>, to value: Value) {
        var fields = storage.fields
        fields[keyPath: field] = value
        storage = Storage(fields)
    }

    package var path: String { storage.fields.identity.path }
    package var file: String { storage.fields.identity.file }
    package var role: NoteIdentity.Role { storage.fields.identity.role }
    package var isFolderPage: Bool { storage.fields.identity.isFolderPage }
    package var title: String { storage.fields.identity.title }
    package var folder: String { storage.fields.identity.folder }
}

extension NoteHead: Hashable {
    package static func == (a: Self, b: Self) -> Bool {
        a.storage === b.storage || a.storage.fields == b.storage.fields
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(storage.fields) }
}

extension NoteHead: CustomReflectable {
    /// What it holds, not how.
    package var customMirror: Mirror { Mirror(reflecting: storage.fields) }
}

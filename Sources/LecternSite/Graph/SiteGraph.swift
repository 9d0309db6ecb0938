import LecternContent
import LecternCore
import LecternLinking
import LecternMarkdown
import LecternRendering

/// What depends on what in one site: the inputs, the plan, the compiled notes with the questions that they asked, and
/// who refers to what. Everything that a command shows is made from it.
///
/// New inputs make notes *doubtful*. An ``Inspection`` looks into doubtful ones, and compiles those for which the task
/// or an answer is another than before; ``take(_:)`` takes in what it found. When none is left, all is as a graph made
/// anew would have it.
struct SiteGraph: Sendable {
    /// What is to be had of compiled notes.
    enum Purpose: Sendable {
        /// Pages and the search index, once: texts move to the index as soon as a note is compiled.
        case build(SearchTexts?)
        /// Pages again and again, as notes change.
        case preview
    }

    /// What a compiled note was made from.
    struct Origin: Sendable {
        var task: CompileTask
        /// Of the engines and words of the note's language.
        var language: String
        /// All settings that change what notes are compiled to.
        var settings: [KeyValue]
        /// The lexicon that was asked, by its number.
        var lexicon: Int
    }

    private let purpose: Purpose
    private(set) var inputs: SiteInputs
    private(set) var plan: SitePlan
    private(set) var engines: Engines
    /// Grows when the plan changes.
    private(set) var planNumber = 0
    private var planInput: PlanInput
    private var planner: SitePlanner
    private var tasks: TaskPlanner
    private var languages: NoteLanguages
    /// By path.
    private var notes: [String: Note] = [:]

    private var compiled: [NoteID: CompiledNote] = [:]
    private var origins: [NoteID: Origin] = [:]
    private var compiledCount = 0
    private var references = References()
    /// What the formulas of notes need, of those that have any.
    private var formulas: [NoteID: FormulaUse] = [:]
    private(set) var doubtful: Set<NoteID> = []
    /// The notes that show the text of another one.
    private var readers: [String: Set<NoteID>] = [:]
    /// The lexicons that compiled notes were made with, by number; the last one is the present one.
    private var lexicons: [Lexicon] = []

    init(_ inputs: SiteInputs, folding: TextFolding, purpose: Purpose) {
        self.purpose = purpose
        self.inputs = inputs
        planInput = inputs.planInput
        planner = SitePlanner(folding: folding)
        plan = planner.plan(planInput)
        engines = SiteEngines.make(
            inputs.settings, words: inputs.theme.strings, folders: inputs.folders, previous: nil)
        tasks = TaskPlanner(plan, words: inputs.theme.strings)
        languages = NoteLanguages(inputs, plan, engines: engines)
        notes = Dictionary(inputs.notes.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
        lexicons = [plan.lexicon]
        doubtful = Set(plan.notes.map(\.id))
    }

    // MARK: Changes

    /// Takes in what was read anew, and says which notes that makes doubtful.
    mutating func set(_ inputs: SiteInputs) {
        let before = notes
        self.inputs = inputs
        notes = Dictionary(inputs.notes.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
        let isSamePlan = replan()
        engines = SiteEngines.make(
            inputs.settings, words: inputs.theme.strings, folders: inputs.folders, previous: engines)
        let languagesBefore = languages
        languages = NoteLanguages(inputs, plan, engines: engines)
        if isSamePlan, languages.isEqual(to: languagesBefore) {
            for path in notes.filter({ before[$0.key] != $0.value }).keys { doubt(path) }
        } else {
            doubtful = Set(plan.notes.map(\.id))
        }
        for id in compiled.keys where plan.notes[id] == nil { forget(id) }
        doubtful = doubtful.filter { plan.notes[$0] != nil }
    }

    /// Takes in notes that were read anew, when nothing else was.
    ///
    /// - Parameter changed: Notes that were there before; those that the site does not want are passed over.
    mutating func set(_ changed: [Note]) {
        // The plan has the notes in the order of the inputs.
        let placed = changed.compactMap { note in
            plan.notes.position(of: NoteID(path: note.path)).map { (place: $0, note: note) }
        }
        guard placed.allSatisfy({ inputs.notes[$0.place].head == $0.note.head }) else {
            var next = inputs
            for (place, note) in placed { next.notes[place] = note }
            return set(next)
        }
        for (place, note) in placed {
            inputs.notes[place] = note
            notes[note.path] = note
            doubt(note.path)
        }
    }

    /// A note, and those that show its text, may compile to something else.
    private mutating func doubt(_ path: String) {
        doubtful.insert(NoteID(path: path))
        doubtful.formUnion(readers[path] ?? [])
    }

    /// Makes the plan anew when what decides it has changed.
    ///
    /// - Returns: Whether it stayed.
    private mutating func replan() -> Bool {
        let next = inputs.planInput
        guard next != planInput else { return true }
        planInput = next
        planNumber += 1
        plan = planner.plan(next)
        tasks = TaskPlanner(plan, words: inputs.theme.strings)
        lexicons.append(plan.lexicon)
        return false
    }

    private mutating func forget(_ id: NoteID) {
        guard let old = compiled.removeValue(forKey: id) else { return }
        references.remove(old, of: id)
        for path in old.trace.readNotes { readers[path]?.remove(id) }
        origins[id] = nil
        formulas[id] = nil
    }

    // MARK: Compiling

    private var compiler: NoteCompiler {
        let isRecording = if case .preview = purpose { true } else { false }
        return NoteCompiler(
            site: SiteIndex(siteMap: plan.siteMap, lexicon: plan.lexicon, notes: notes),
            rawHTML: inputs.settings.rawHTML, languages: languages,
            settings: Settings.table.values(of: inputs.settings, affecting: .compiling), isRecording: isRecording)
    }

    /// What looks into doubtful notes: a value, so that it works beside the graph, and on all processors.
    var inspection: Inspection {
        let present = plan.lexicon
        let changes = lexicons.dropLast().map { NameChanges(from: $0, to: present) } + [.none]
        let texts: SearchTexts? = if case .build(let texts) = purpose { texts } else { nil }
        return Inspection(
            compiler: compiler, tasks: tasks, notes: notes, compiled: compiled, origins: origins, changes: changes,
            texts: texts)
    }

    /// Looks into all notes that are doubtful.
    mutating func resolveAll() async throws {
        take(try await inspection.look(into: plan.notes.map(\.id).filter(doubtful.contains)))
    }

    /// Takes in what an inspection found; it must be one of the present state. What was found of notes that are not
    /// doubtful any more, because another inspection was sooner, is known already.
    ///
    /// - Returns: Whether any note was compiled.
    @discardableResult
    mutating func take(_ findings: [Inspection.Finding]) -> Bool {
        var hasChanged = false
        for finding in findings {
            let id = finding.note
            guard doubtful.remove(id) != nil else { continue }
            guard let (result, origin) = finding.result else {
                origins[id]?.lexicon = lexicons.count - 1
                continue
            }
            forget(id)
            compiledCount += 1
            var note = result
            note.number = compiledCount
            compiled[id] = note
            origins[id] = origin
            references.add(note, of: id)
            let use = note.formulas
            if use.isUsed { formulas[id] = use }
            for path in note.trace.readNotes { readers[path, default: []].insert(id) }
            hasChanged = true
        }
        if doubtful.isEmpty { forgetLexicons() }
        return hasChanged
    }

    /// All notes agree with the present lexicon.
    private mutating func forgetLexicons() {
        guard lexicons.count > 1 else { return }
        lexicons = [plan.lexicon]
        for id in origins.keys { origins[id]?.lexicon = 0 }
    }

    // MARK: Demands

    /// What is to be compiled of each note, in the order of the notes' paths.
    var allTasks: [CompileTask] { inputs.notes.map(tasks.task) }

    /// The site with the notes as far as they are compiled.
    var assembled: AssembledSite {
        AssembledSite(
            plan: plan, words: inputs.theme.strings, compiled: compiled, references: references, engines: engines,
            formulas: formulas.values.reduce(into: FormulaUse()) { $0.formUnion($1) })
    }

    /// All faults of a site whose notes are compiled, but for those of its output, in no particular order.
    func faults(in site: AssembledSite, by finder: inout FaultFinder, reportsOrphans: Bool) -> [Diagnostic] {
        inputs.diagnostics + finder.collisions(of: plan, number: planNumber, inputs)
            + finder.site.find(
                in: site, plan: planNumber, templateNames: inputs.theme.templateNames, folding: planner.folding,
                reportsOrphans: reportsOrphans)
    }
}

/// The words of the interface that the program itself uses; templates use more, as `strings.name`.
///
/// In a value `{n}` stands for a number. Where a language words one thing and several things differently,
/// the value holds both, divided by `|`: `{n} note|{n} notes`.
package enum StringKey: String, Sendable, CaseIterable {
    /// "about {n} minutes".
    case readingTime
    /// How many pages a section, or pages of a tag.
    case countText
    /// How many terms the glossary has.
    case termCountText
    /// How many places use a term.
    case useText
    /// The navigation's link to the entries before those shown, and to those after.
    case moreBefore, moreAfter
    /// Titles of pages that no note has to give.
    case home, glossary, timeline, tags, search, notFound
    /// Names of the drawings of the timeline page and of an article, and how to read them.
    case timelineOverview, timelineOfPage, timelineScale
    /// What the figures of the home page count; the number stands before, in an element of its own.
    case statisticNotes, statisticTags
    /// Titles of alerts that have none of their own.
    case alertNote, alertTip, alertImportant, alertWarning, alertCaution, alertInfo, alertDanger, alertAbstract
    case alertTodo, alertSuccess, alertQuestion, alertFailure, alertBug, alertExample, alertQuote
    /// What a block that folds is called when it has no title, and the name of a table.
    case details, table
}

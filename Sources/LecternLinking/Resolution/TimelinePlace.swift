/// A place on the timeline's page.
struct TimelinePlace: Hashable {
    var subject: Mention.Subject
    var title: String
    /// The page, and the anchor on it.
    var url: String
    var anchor: String
}

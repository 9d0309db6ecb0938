import LecternContent
import LecternCore
import LecternMarkdown
import LecternRendering

/// `data/timeline.json`: periods and events in the format of TimelineJS 3, with members of our own beside.
struct TimelineData {
    let renderer: PageRenderer
    private let span: TimelineSpan

    init(renderer: PageRenderer) {
        self.renderer = renderer
        let timeline = renderer.plan.timeline
        span = TimelineSpan(timeline.events.compactMap(\.date) + timeline.periods.compactMap(\.range))
    }

    private var plan: SitePlan { renderer.plan }

    func value() -> JSONValue {
        let events = plan.timeline.events.indices
        let isDated = { (number: Int) in plan.timeline.events[number].date != nil }
        let title = plan.landmarks[.timeline]?.title ?? renderer.siteTitle
        return .object([
            "version": .number(DataFiles.version), "generator": .text("Lectern"),
            "language": .text(renderer.settings.language), "url": .text(RootRelative.url(to: plan.timeline.url)),
            "scale": .text(span.needsYearsOnly ? "cosmological" : "human"),
            "title": .object(["text": text(headline: title, html: HTMLEscaping.escaped(renderer.siteTitle))]),
            "events": .array(events.filter(isDated).map(event)),
            "undated": .array(events.filter { !isDated($0) }.map(event)),
            "eras": .array(plan.timeline.periods.compactMap(era)),
        ])
    }

    private func event(_ number: Int) -> JSONValue {
        let event = plan.timeline.events[number]
        let html = DataFiles.html(renderer.site.events[number]?.rendered.html ?? [], of: plan.timeline.url)
        var members: [String: JSONValue] = [
            "unique_id": .text(event.id), "text": text(headline: event.title, html: html), "autolink": .flag(false),
            "url": .text(RootRelative.url(to: plan.timeline.url, fragment: event.id)),
            "tags": .array(event.tags.map(JSONValue.text)),
            "uses": DataFiles.uses(renderer.site.graph.eventUses[number], except: plan.timeline.url),
        ]
        if let period = event.periodIndex.map({ plan.timeline.periods[$0] }) {
            members["group"] = .text(Self.label(period.name))
            members["period"] = .text(period.id)
        }
        if let date = event.date {
            members["date"] = .text(date.edtf)
            members["display_date"] = .text(date.label(in: renderer.settings.dateLanguage))
            members["start_date"] = span.start(of: date).value
            members["end_date"] = span.end(of: date)?.value
        }
        return .object(members)
    }

    /// A period as a stretch behind the events; `nil` for one without a range.
    private func era(_ period: TimelinePeriod) -> JSONValue? {
        guard let range = period.range else { return nil }
        let (start, end) = span.era(range)
        return .object([
            "unique_id": .text(period.id),
            "text": text(headline: period.name, html: HTMLEscaping.escaped(period.caption)),
            "start_date": start.value, "end_date": end.value, "date": .text(range.edtf),
            "display_date": .text(range.label(in: renderer.settings.dateLanguage)),
            "url": .text(RootRelative.url(to: plan.timeline.url, fragment: period.id)),
        ])
    }

    /// Both are HTML to TimelineJS.
    private func text(headline: String, html: String) -> JSONValue {
        .object(["headline": .text(HTMLEscaping.escaped(headline)), "text": .text(html)])
    }

    /// Text for a place that TimelineJS strips of markup and then takes for HTML: neither escaped nor plain text
    /// is safe in all of its versions, so wide forms stand for the three signs that matter.
    private static func label(_ text: String) -> String {
        text.replacing("&", with: "＆").replacing("<", with: "＜").replacing(">", with: "＞")
    }
}

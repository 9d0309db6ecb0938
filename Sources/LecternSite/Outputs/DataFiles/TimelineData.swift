import LecternLinking
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
        let events = plan.timeline.events
        let title = plan.landmarks[.timeline]?.title ?? renderer.siteTitle
        return .object([
            "version": .number(DataFiles.version), "generator": .text("Lectern"),
            "language": .text(renderer.settings.language), "url": .text(RootRelative.url(to: plan.timeline.url)),
            "scale": .text(span.needsYearsOnly ? "cosmological" : "human"),
            "title": .object(["text": text(headline: title, html: HTMLEscaping.escaped(renderer.siteTitle))]),
            "events": .array(events.filter { $0.date != nil }.map(value)),
            "undated": .array(events.filter { $0.date == nil }.map(value)),
            "eras": .array(plan.timeline.periods.compactMap(era)),
        ])
    }

    private func value(of event: TimelineEvent) -> JSONValue {
        let part = renderer.site.part(of: .event(event.id))
        let html = DataFiles.html(part?.rendered.html ?? [], of: plan.timeline.url)
        var members: [String: JSONValue] = [
            "unique_id": .text(event.id.text), "text": text(headline: event.title, html: html),
            "autolink": .flag(false),
            "url": .text(RootRelative.url(to: plan.timeline.url, fragment: event.id.text)),
            "tags": .array(event.tags.map(JSONValue.text)),
            "uses": DataFiles.uses(
                renderer.site.referrers(to: .subject(.event(event.id))), except: plan.timeline.url),
        ]
        if let period = event.period.flatMap({ plan.timeline.periods[$0] }) {
            members["group"] = .text(Self.label(period.name))
            members["period"] = .text(period.id.text)
        }
        if let date = event.date {
            members["date"] = .text(date.edtf)
            members["display_date"] = .text(event.dateLabel(in: renderer.settings.dateLanguage))
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
            "unique_id": .text(period.id.text),
            "text": text(headline: period.name, html: HTMLEscaping.escaped(period.caption)),
            "start_date": start.value, "end_date": end.value, "date": .text(range.edtf),
            "display_date": .text(range.label(in: renderer.settings.dateLanguage)),
            "url": .text(RootRelative.url(to: plan.timeline.url, fragment: period.id.text)),
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

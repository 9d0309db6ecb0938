/// Writes a drawing that is laid out. Everything that came from a note is escaped for XML here.
struct TimelineMarkup {
    private let layout: TimelineLayout
    private let title: String
    private let description: String
    private var output: [UInt8] = []

    init(layout: TimelineLayout, title: String, description: String) {
        self.layout = layout
        self.title = title
        self.description = description
    }

    /// - Parameters:
    ///   - bands: The bands that were laid out, in the same order, like `marks`.
    mutating func write(bands: [TimelineDrawing.Band], marks: [TimelineDrawing.Mark]) -> String {
        output += "<div class=\"timeline-drawing\">\n".utf8
        output += "<svg width=\"100%\" height=\"\(Self.pixels(layout.height))\" role=\"group\" aria-label=\"".utf8
        XMLText.append(title, to: &output)
        output += "\">\n".utf8
        if !description.isEmpty { XMLText.append(element: "desc", description, indent: "", to: &output) }
        for (band, lane) in zip(bands, layout.bandLanes.lanes) { field(band, lane: lane) }
        axis()
        for (band, lane) in zip(bands, layout.bandLanes.lanes) { head(band, lane: lane) }
        for (mark, lane) in zip(marks, layout.markLanes.lanes) { self.mark(mark, lane: lane) }
        output += "</svg>\n</div>\n".utf8
        return String(decoding: output, as: UTF8.self)
    }

    // MARK: Bands

    /// The stretch of a band down to the axis, behind the marks.
    private mutating func field(_ band: TimelineDrawing.Band, lane: Int) {
        let top = (Double(lane) + 1) * layout.bandPitch
        let (x, width) = extent(band)
        output += "<rect class=\"timeline-field\" x=\"\(x)%\" y=\"\(Self.pixels(top))\" width=\"\(width)%\"".utf8
        output += " height=\"\(Self.pixels(layout.axisY - top))\"/>\n".utf8
    }

    /// The strip with a band's name, a drawing of its own: what does not fit is cut off at its edge.
    private mutating func head(_ band: TimelineDrawing.Band, lane: Int) {
        let (x, width) = extent(band)
        open(link: band.href, class: "timeline-band", title: band.name)
        output += "<svg x=\"\(x)%\" y=\"\(Self.pixels(Double(lane) * layout.bandPitch))\" width=\"\(width)%\"".utf8
        output += " height=\"\(Self.pixels(layout.bandPitch))\"><rect width=\"100%\" height=\"100%\"/>".utf8
        let share = (layout.x(band.end) - layout.x(band.start)) / 100
        if layout.bandPitch >= 16, let room = TimelineLabels.room(for: band.name, share: share) {
            let baseline = Self.pixels(layout.bandPitch / 2 + 4.5)
            output += "<text class=\"timeline-label\(room.className)\" x=\"8\" y=\"\(baseline)\">".utf8
            XMLText.append(band.name, to: &output)
            output += "</text>".utf8
        }
        output += "</svg>".utf8
        close(link: band.href)
    }

    private func extent(_ band: TimelineDrawing.Band) -> (x: String, width: String) {
        let start = layout.x(band.start)
        return (Self.percent(start), Self.percent(min(max(layout.x(band.end) - start, 0.4), 100 - start)))
    }

    // MARK: Axis

    /// For the eye only: every mark and band says its date itself.
    private mutating func axis() {
        let y = Self.pixels(layout.axisY)
        output += "<g class=\"timeline-axis\" aria-hidden=\"true\">\n".utf8
        output += "<line x1=\"0\" x2=\"100%\" y1=\"\(y)\" y2=\"\(y)\"/>\n".utf8
        for tick in layout.ticks {
            let x = Self.percent(tick.x)
            output += "<g class=\"timeline-tick\(tick.room.className)\">".utf8
            output += "<line x1=\"\(x)%\" x2=\"\(x)%\" y1=\"\(y)\" y2=\"\(Self.pixels(layout.axisY + 5))\"/>".utf8
            output += "<text x=\"\(x)%\" y=\"\(Self.pixels(layout.axisY + 19))\"".utf8
            output += " text-anchor=\"\(tick.anchor.rawValue)\">".utf8
            XMLText.append(tick.text, to: &output)
            output += "</text></g>\n".utf8
        }
        output += "</g>\n".utf8
    }

    // MARK: Marks

    /// A dot or a bar, over a larger one that is not seen but takes the pointer.
    private mutating func mark(_ mark: TimelineDrawing.Mark, lane: Int) {
        let name = [mark.dateText, mark.title].filter { !$0.isEmpty }.joined(separator: " · ")
        open(link: mark.href, class: "timeline-mark", title: name)
        let y = Self.pixels(layout.y(lane: lane))
        let start = Self.percent(layout.x(mark.start))
        if let end = mark.end, Self.percent(layout.x(end)) != start {
            let line = "x1=\"\(start)%\" x2=\"\(Self.percent(layout.x(end)))%\" y1=\"\(y)\" y2=\"\(y)\""
            output += "<line class=\"timeline-reach\" \(line) stroke-width=\"\(Self.pixels(layout.footprint))\"/>".utf8
            output += "<line class=\"timeline-bar\" \(line) stroke-width=\"\(Self.pixels(layout.radius * 1.5))\"/>".utf8
        } else {
            let center = "cx=\"\(start)%\" cy=\"\(y)\""
            output += "<circle class=\"timeline-reach\" \(center) r=\"\(Self.pixels(layout.footprint / 2))\"/>".utf8
            output += "<circle class=\"timeline-dot\" \(center) r=\"\(Self.pixels(layout.radius))\"/>".utf8
        }
        close(link: mark.href)
    }

    // MARK: Pieces

    private mutating func open(link href: String, class name: String, title: String) {
        output += (href.isEmpty ? "<g class=\"\(name)\">" : "<a class=\"\(name)\" href=\"").utf8
        if !href.isEmpty {
            XMLText.append(href, to: &output)
            output += "\">".utf8
        }
        output += "<title>".utf8
        XMLText.append(title, to: &output)
        output += "</title>".utf8
    }

    private mutating func close(link href: String) {
        output += (href.isEmpty ? "</g>\n" : "</a>\n").utf8
    }

    /// Thousandths of a percent, which no screen can tell apart.
    private static func percent(_ value: Double) -> String { decimal(value, scale: 1000) }

    private static func pixels(_ value: Double) -> String { decimal(value, scale: 100) }

    /// The number rounded to the parts of `scale`, in the same form everywhere.
    private static func decimal(_ value: Double, scale: Double) -> String {
        let rounded = (value * scale).rounded() / scale
        return rounded == rounded.rounded() ? String(Int(rounded)) : String(rounded)
    }
}

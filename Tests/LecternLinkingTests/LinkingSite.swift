import Foundation
import LecternCore
import LecternSite

/// The fixture's site with the notes of some cases in it, built once.
struct LinkingSite {
    private let root: String
    private let cases: [LinkingCase]

    /// Builds the site for cases that need the same setting; the folder is removed by ``remove()``.
    static func build(_ cases: [LinkingCase], _ setting: LinkingCase.Setting) async throws -> LinkingSite {
        let root = FileManager.default.temporaryDirectory.path + "/lectern-linking-" + UUID().uuidString
        let site = LinkingSite(root: root, cases: cases)
        try FileSystem.createDirectory(root)
        try FileManager.default.copyItem(atPath: LinkingCase.folder.path, toPath: root + "/Content")
        for folder in ["cases", "README.md"] { try FileManager.default.removeItem(atPath: "\(root)/Content/\(folder)") }
        let settings = "autolink: \(setting.autolink)\nhtml: \(setting.html)\nsearch: false\nfeed: false\n"
        try FileSystem.write(Array(settings.utf8), to: root + "/lectern.yaml")
        for (number, row) in cases.enumerated() where row.page == nil {
            let lines = ["---", "title: Case \(number)"] + row.frontMatter + ["---"] + row.markdown
            let note = lines.joined(separator: "\n") + "\n"
            try FileSystem.write(Array(note.utf8), to: root + "/Content/" + site.path(of: number) + ".md")
        }
        let report = try await Site(SiteOptions(directory: root)).build()
        for fault in report.diagnostics where ["front-matter", "settings", "yaml"].contains(fault.family) {
            throw LinkingCase.Fault(description: "\(fault.summary), in \(fault.location?.file ?? "")")
        }
        return site
    }

    func remove() { try? FileManager.default.removeItem(atPath: root) }

    private func path(of number: Int) -> String {
        cases[number].folder.isEmpty ? "case-\(number)" : "\(cases[number].folder)/case-\(number)"
    }

    /// The links on the page of a case, as the tables write them, and what is wrong with its HTML.
    func links(of number: Int) throws -> (links: [String], faults: [String]) {
        let path = cases[number].page ?? path(of: number) + ".html"
        let page = String(decoding: try FileSystem.read(root + "/Public/" + path), as: UTF8.self)
        guard let mark = page.firstRange(of: "data-note"), let end = page.firstRange(of: "</article>"),
            let start = page[mark.upperBound...].firstIndex(of: ">")
        else { throw LinkingCase.Fault(description: "\(path) holds no note") }
        let found = PageLinks(page[page.index(after: start)..<end.lowerBound])
        let links = found.links.compactMap { link in
            Self.target(of: link, onPage: path).map { "\(link.text) => \($0)" }
        }
        return (links, found.faults)
    }

    /// What a link leads to, as the tables write it; `nil` for a link that the author wrote.
    private static func target(of link: PageLinks.Link, onPage path: String) -> String? {
        if link.element == "time" { return link.attributes["datetime"].map { "time:\($0)" } }
        guard let href = link.attributes["href"] else { return nil }
        let (page, fragment) = resolved(href, from: path)
        let isOnTimeline = page == "timeline.html"
        let isYear = isOnTimeline && fragment.allSatisfy { $0.isNumber || $0 == "-" }
        switch link.attributes["class"] {
        case "term-link"?:
            let isTerm = page.hasPrefix("glossary/") && page.hasSuffix(".html") && fragment.isEmpty
            return isTerm ? "term:" + page.dropFirst(9).dropLast(5) : "page:\(page)#\(fragment)"
        case "event-link"? where isOnTimeline: return (isYear ? "year:" : "event:") + fragment
        case "period-link"? where isOnTimeline: return "period:" + fragment
        case "event-link"?, "period-link"?, "wiki-link"?:
            return "page:" + (page == path ? "" : page) + (fragment.isEmpty ? "" : "#" + fragment)
        default: return nil
        }
    }

    /// The page and the fragment that an address leads to.
    private static func resolved(_ href: String, from path: String) -> (page: String, fragment: String) {
        let parts = href.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let fragment = parts.count > 1 ? SiteURL.percentDecoded(String(parts[1])) : ""
        guard let written = parts.first, !written.isEmpty else { return (path, fragment) }
        var folders = path.split(separator: "/").dropLast().map(String.init)
        for part in SiteURL.percentDecoded(String(written)).split(separator: "/") {
            if part == ".." { _ = folders.popLast() } else if part != "." { folders.append(String(part)) }
        }
        return (folders.joined(separator: "/"), fragment)
    }
}

extension Diagnostic {
    /// What stands before the full stop of the identifier: `front-matter` of `front-matter.path`.
    fileprivate var family: String { String(identifier.prefix { $0 != "." }) }
}

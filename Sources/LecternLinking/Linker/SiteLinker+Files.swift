import LecternContent
import LecternCore
package import LecternMarkdown

/// Pictures, films and sounds: files of the site, and those that stay on other servers.
extension SiteLinker {
    package mutating func target(ofImage destination: String, at place: LinkPlace) -> LinkTarget {
        if LinkSafety.isPictureData(destination) { return LinkTarget(href: destination) }
        if LinkSafety.isRemote(destination) { return target(ofRemote: destination, at: place) }
        if let outside = target(outside: destination, at: place) { return outside }
        let link = LinkPath(destination)
        guard let asset = asset(at: link) else {
            report(missingImage: destination, at: place)
            return LinkTarget(href: destination)
        }
        return LinkTarget(
            href: SiteURL.relative(to: asset.path, fragment: link.fragment, from: context.url), size: asset.size)
    }

    /// A file by its path from the note, by that from the content folder, or the only one whose path ends so.
    private mutating func asset(at link: LinkPath) -> AssetAtPath.Asset? {
        guard let path = link.resolved(from: context.note.path) else { return nil }
        if let asset = site.ask(AssetAtPath(path: path)) { return asset }
        guard let ending = link.ending else { return nil }
        if let asset = site.ask(AssetAtPath(path: ending)) { return asset }
        let files = site.ask(AssetsEndingIn(ending: ending, notePath: context.note.path))
        return files.count == 1 ? site.ask(AssetAtPath(path: files[0])) : nil
    }

    private mutating func target(ofRemote address: String, at place: LinkPlace) -> LinkTarget {
        facts.remoteFiles.append(
            RemoteFile(address: address, place: SourceLocation(file: context.note.file, line: place.position.line)))
        return LinkTarget(href: site.ask(AllowsRemoteMedia()) ? address : nil)
    }

    // MARK: [[files]]

    /// `![[picture.png|300]]`, `[[book.pdf#page=3]]`: a file that is no note, which goes before a note of that name.
    ///
    /// - Returns: `nil` when the reference names no file, or one of a kind that is not known to be none.
    mutating func file(_ wikilink: Wikilink) -> WikilinkTarget? {
        let kind = FileKind(wikilink.target)
        guard kind != nil || wikilink.isEmbedded, let asset = asset(named: wikilink.target, isAnywhere: kind != nil)
        else { return nil }
        guard wikilink.isEmbedded, let kind else { return link(to: asset, wikilink) }
        let source = SiteURL.relative(to: asset.path, fragment: wikilink.heading, from: context.url)
        let name = PathIndex.split(asset.path).name
        switch kind {
        case .image:
            let text = PictureText(parsing: wikilink.text ?? "")
            return .image(src: source, alternative: text.alternative, size: text.size.resolved(asset.size))
        case .medium(let medium): return .medium(medium, src: source, text: wikilink.text ?? name)
        case .document: return link(to: asset, wikilink)
        }
    }

    /// `[[drawing.canvas]]`: a file of whatever kind, where no page, term or event has the name.
    mutating func otherFile(_ wikilink: Wikilink) -> WikilinkTarget? {
        guard FilePath.name(of: wikilink.target).contains(".") else { return nil }
        return asset(named: wikilink.target, isAnywhere: true).map { link(to: $0, wikilink) }
    }

    /// The fault of a picture, film, sound or document that is nowhere.
    mutating func missingFile(_ wikilink: Wikilink, at place: LinkPlace) -> WikilinkTarget? {
        guard wikilink.isEmbedded, FileKind(wikilink.target) != nil else { return nil }
        report(missingImage: wikilink.target, at: place)
        return .unresolved(text: wikilink.shownText)
    }

    private func link(to asset: AssetAtPath.Asset, _ wikilink: Wikilink) -> WikilinkTarget {
        var shown = wikilink
        shown.target = PathIndex.split(asset.path).name
        return link(.wiki, to: asset.path, wikilink.heading, wikilink.withoutSize.text ?? shown.shownText)
    }

    /// A file beside the note, in the content folder, or the nearest whose path ends so.
    private mutating func asset(named target: String, isAnywhere: Bool) -> AssetAtPath.Asset? {
        let beside = LinkPath(target).resolved(from: context.note.path)
        for path in [beside, target].compactMap(\.self) {
            if let asset = site.ask(AssetAtPath(path: path)) { return asset }
        }
        let question = AssetsEndingIn(ending: target, notePath: context.note.path)
        guard isAnywhere, let path = site.ask(question).first else { return nil }
        return site.ask(AssetAtPath(path: path))
    }
}

/// What a page does with an embedded file, by its name.
private enum FileKind: Equatable {
    case image, document
    case medium(EmbeddedMedium)

    init?(_ name: String) {
        if let medium = EmbeddedMedium(ofFile: name) {
            self = .medium(medium)
            return
        }
        switch FilePath.ending(of: name) {
        case "png", "jpg", "jpeg", "gif", "webp", "avif", "svg", "bmp", "ico", "heic", "heif", "apng", "jfif":
            self = .image
        case "pdf": self = .document
        default: return nil
        }
    }
}

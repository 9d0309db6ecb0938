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
        guard let path = link.resolved(from: context.note.path),
            let asset = site.ask(AssetAtPath(path: path))
        else {
            report(missingImage: destination, at: place)
            return LinkTarget(href: destination)
        }
        return LinkTarget(
            href: SiteURL.relative(to: path, fragment: link.fragment, from: context.url), size: asset.size)
    }

    private mutating func target(ofRemote address: String, at place: LinkPlace) -> LinkTarget {
        facts.remoteFiles.append(
            RemoteFile(address: address, place: SourceLocation(file: context.note.file, line: place.position.line)))
        return LinkTarget(href: site.ask(AllowsRemoteMedia()) ? address : nil)
    }

    // MARK: ![[files]]

    /// `![[picture.png|300]]`: beside the note, in the content folder, or the first of that name anywhere.
    ///
    /// - Returns: `nil` when the reference does not embed a file.
    mutating func file(_ wikilink: Wikilink, at place: LinkPlace) -> WikilinkTarget? {
        guard wikilink.isEmbedded else { return nil }
        let kind = FileKind(wikilink.target)
        guard let asset = asset(named: wikilink.target, isKnownKind: kind != nil) else {
            let question = PagesMeant(target: wikilink.target, notePath: context.note.path)
            guard kind != nil, site.ask(question).isEmpty else { return nil }
            report(missingImage: wikilink.target, at: place)
            return .unresolved(text: wikilink.shownText)
        }
        let source = SiteURL.relative(to: asset.path, from: context.url)
        let name = PathIndex.split(asset.path).name
        switch kind {
        case .image?:
            let (alternative, size) = pictureText(wikilink.text)
            return .image(src: source, alternative: alternative, size: size.resolved(asset.size))
        case .video?: return .medium(.video, src: source, text: wikilink.text ?? name)
        case .audio?: return .medium(.audio, src: source, text: wikilink.text ?? name)
        case .document?, nil: return .link(name: .wiki, href: source, text: wikilink.text ?? name)
        }
    }

    private mutating func asset(named target: String, isKnownKind: Bool) -> AssetAtPath.Asset? {
        let beside = LinkPath(target).resolved(from: context.note.path)
        for path in [beside, target].compactMap(\.self) {
            if let asset = site.ask(AssetAtPath(path: path)) { return asset }
        }
        guard isKnownKind, let path = site.ask(AssetNamed(name: target)) else { return nil }
        return site.ask(AssetAtPath(path: path))
    }

    /// The text after the bar: what the picture shows, its size, or both, `猫|300`.
    private func pictureText(_ text: String?) -> (alternative: String, size: RequestedImageSize) {
        guard let text else { return ("", RequestedImageSize()) }
        let parts = text.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
        let words = parts.map { String($0.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
        guard let last = words.last, let size = RequestedImageSize(last) else { return (text, RequestedImageSize()) }
        return (words.dropLast().joined(separator: "|"), size)
    }
}

/// What a page does with an embedded file, by its name.
private enum FileKind {
    case image, video, audio, document

    init?(_ name: String) {
        let ending = name.split(separator: ".", omittingEmptySubsequences: false).dropFirst().last?.lowercased() ?? ""
        switch ending {
        case "png", "jpg", "jpeg", "gif", "webp", "avif", "svg", "bmp", "ico", "heic", "heif", "apng", "jfif":
            self = .image
        case "mp4", "webm", "ogv", "mov", "mkv", "m4v": self = .video
        case "mp3", "wav", "m4a", "ogg", "oga", "3gp", "flac", "opus", "aac": self = .audio
        case "pdf": self = .document
        default: return nil
        }
    }
}

internal import CGumbo
import LecternCore

/// The start tags of a composition: which attributes stay, what their values become, and what is told of the others.
extension RawHTMLComposition {
    mutating func writeStartTag(
        _ name: String, as written: String, _ element: GumboElement, to writer: inout HTMLWriter
    ) {
        if name == "table" { tableDepth += 1 }
        writer.bytes.append(contentsOf: "<\(written)".utf8)
        let own = HTMLSanitizer.attributes[name] ?? []
        var image = name == "img" ? RawImage() : nil
        for attribute in element.attributePointers {
            let key = String(cString: attribute.pointee.name)
            let given = String(cString: attribute.pointee.value)
            guard let value = isKept(key, own) ? value(given, of: key, on: name, element, image: &image) : nil else {
                // Where the address leads nowhere, the linker has said so.
                let isTold = isKept(key, own) && HTMLSanitizer.addresses.contains(key) && LinkSafety.isSafe(given)
                if !isTold { note(.attribute(key), of: element) }
                continue
            }
            if key == "id" || key == "name" { anchors.append(value) }
            if let image = image?.read(key, value), !image { continue }
            writer.bytes.append(contentsOf: " \(key)=\"".utf8)
            writer.escape(value)
            writer.write("\"")
        }
        image?.finish(in: &writer, firstImage: &firstImage)
        writer.write(">")
    }

    private func isKept(_ key: String, _ own: Set<String>) -> Bool {
        own.contains(key) || HTMLSanitizer.everywhere.contains(key)
    }

    private func value(
        _ value: String, of key: String, on name: String, _ element: GumboElement, image: inout RawImage?
    ) -> String? {
        if key == "srcset" {
            return SourceSet.resolved(value) { resolve($0, key, piece(of: element)).href }
        }
        guard HTMLSanitizer.addresses.contains(key) else {
            let kept = HTMLSanitizer.value(value, of: key, on: name) { isTaken(idPrefix + $0) }
            return key == "id" || key == "name" ? kept.map { idPrefix + $0 } : kept
        }
        guard LinkSafety.isSafe(value) || (name == "img" && LinkSafety.isPictureData(value)) else { return nil }
        let target = resolve(value, key, piece(of: element))
        guard let address = target.href.map(AddressEncoding.encoded) else { return nil }
        image?.read(target, address: address)
        return address
    }

    /// The number of the raw piece that an element's tag stands in.
    private func piece(of element: GumboElement) -> Int {
        let offset = Int(element.start_pos.offset)
        var (low, high) = (0, rawStarts.count)
        while low < high {
            let middle = (low + high) / 2
            if rawStarts[middle] > offset { high = middle } else { low = middle + 1 }
        }
        return max(0, low - 1)
    }

    mutating func note(_ kind: DroppedHTML.Kind, of element: GumboElement) {
        // What the parser made up itself was not taken out.
        guard dropped.count < DroppedHTML.most, element.original_tag.length > 0,
            !dropped.contains(where: { $0.kind == kind })
        else { return }
        let piece = piece(of: element)
        let before = input[min(rawStarts[piece], input.count)..<min(input.count, Int(element.start_pos.offset))]
        dropped.append(DroppedHTML.Piece(kind: kind, piece: piece, lines: before.count { $0 == UInt8(ascii: "\n") }))
    }
}

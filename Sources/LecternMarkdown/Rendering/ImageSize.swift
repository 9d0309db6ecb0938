/// The size of a picture in CSS pixels, as a page sets it aside before the picture is there.
package struct ImageSize: Sendable, Hashable {
    package var width: Int
    package var height: Int

    package init(width: Int, height: Int) {
        self.width = width
        self.height = height
    }

    /// The size with a width or a height that the author gave; the other side follows in proportion.
    func scaled(width newWidth: Int?, height newHeight: Int?) -> ImageSize {
        switch (newWidth, newHeight) {
        case (nil, nil): self
        case (let width?, let height?): ImageSize(width: width, height: height)
        case (let width?, nil): ImageSize(width: width, height: Self.proportion(width, height, self.width))
        case (nil, let height?): ImageSize(width: Self.proportion(height, width, self.height), height: height)
        }
    }

    private static func proportion(_ length: Int, _ other: Int, _ own: Int) -> Int {
        guard own > 0 else { return length }
        return max(1, Int((Double(length) * Double(other) / Double(own)).rounded()))
    }
}

/// The size that an author asks for; either side may be left open.
package struct RequestedImageSize: Sendable, Hashable {
    package var width: Int?
    package var height: Int?

    package init(width: Int? = nil, height: Int? = nil) {
        self.width = width
        self.height = height
    }

    /// Reads `300` or `300x200`, as they stand after the bar of `![[picture.png|300]]`; `nil` for other text.
    package init?(_ text: String) {
        let parts = text.split(separator: "x", omittingEmptySubsequences: false).map(String.init)
        let numbers = parts.compactMap { Self.length($0) }
        guard (1...2).contains(parts.count), numbers.count == parts.count else { return nil }
        self.init(width: numbers[0], height: numbers.count > 1 ? numbers[1] : nil)
    }

    /// A length as the attributes `width` and `height` take it: up to five digits.
    static func length(_ text: String) -> Int? {
        guard (1...5).contains(text.utf8.count), text.utf8.allSatisfy({ $0 &- 0x30 < 10 }), let number = Int(text)
        else { return nil }
        return number > 0 ? number : nil
    }

    /// The size to write into a tag, as far as it is known.
    ///
    /// - Parameter intrinsic: The picture's own size.
    package func resolved(_ intrinsic: ImageSize?) -> RequestedImageSize {
        guard let intrinsic else { return self }
        let size = intrinsic.scaled(width: width, height: height)
        return RequestedImageSize(width: size.width, height: size.height)
    }
}

/// What stands in the brackets of a picture: what it shows, its size behind a bar, or both: `猫|300`, as Obsidian writes it.
package struct PictureText: Sendable, Hashable {
    package var alternative: String
    package var size: RequestedImageSize

    package init(parsing text: String) {
        let parts = text.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
        let words = parts.map { String($0.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
        if let last = words.last, let size = RequestedImageSize(last) {
            (alternative, self.size) = (words.dropLast().joined(separator: "|"), size)
        } else {
            (alternative, size) = (text, RequestedImageSize())
        }
    }
}

/// Names of single files and folders.
package enum FileName {
    /// How many bytes of UTF-8 a name may have that is still to get an ending such as `.html`: disks take 255.
    package static let longest = 250

    /// The name itself, or for one that is too long its beginning and a hash of all of it: the same name always gives the
    /// same, and no two long ones that begin alike become one.
    ///
    /// - Parameter limit: In bytes of UTF-8.
    package static func limited(_ name: String, to limit: Int = longest) -> String {
        guard name.utf8.count > limit else { return name }
        let mark = "-" + hashed(name)
        var start = ""
        var room = limit - mark.utf8.count
        for character in name {
            room -= character.utf8.count
            guard room >= 0 else { break }
            start.append(character)
        }
        return start + mark
    }

    /// Eight hexadecimal digits that tell names apart which would look alike otherwise.
    package static func hashed(_ name: String) -> String {
        var hash = StableHash()
        hash.combine(name)
        return String(hash.hexadecimal.suffix(8))
    }
}

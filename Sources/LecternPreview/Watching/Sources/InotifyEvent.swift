#if os(Linux)
    /// One event as the kernel writes it: descriptor, mask, cookie, length, then the name padded with NUL.
    struct InotifyEvent {
        var watch: Int32
        var mask: UInt32
        /// The entry's name in the watched folder; empty for an event of the folder itself.
        var name: String

        private static let headerSize = 16

        /// Takes apart what one read of the descriptor gave.
        static func parse(_ bytes: UnsafeRawBufferPointer) -> [InotifyEvent] {
            var events: [InotifyEvent] = []
            var offset = 0
            while offset + headerSize <= bytes.count {
                let length = Int(bytes.loadUnaligned(fromByteOffset: offset + 12, as: UInt32.self))
                let end = offset + headerSize + length
                guard end <= bytes.count else { break }
                let name = bytes[(offset + headerSize)..<end].prefix { $0 != 0 }
                events.append(
                    InotifyEvent(
                        watch: bytes.loadUnaligned(fromByteOffset: offset, as: Int32.self),
                        mask: bytes.loadUnaligned(fromByteOffset: offset + 4, as: UInt32.self),
                        name: String(decoding: name, as: UTF8.self)))
                offset = end
            }
            return events
        }

        func has(_ flags: some BinaryInteger) -> Bool {
            mask & UInt32(truncatingIfNeeded: flags) != 0
        }
    }
#endif

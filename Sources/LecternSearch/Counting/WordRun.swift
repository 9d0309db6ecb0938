/// Distinct words by ascending bytes, each with a weight, in flat arrays.
struct WordRun: Sendable, Equatable {
    /// The words, one after the other.
    private(set) var bytes: SpillableArray<UInt8>
    /// Where each word ends in `bytes`.
    private(set) var ends: SpillableArray<UInt32>
    /// The FNV-1a hash of each word.
    private(set) var hashes: SpillableArray<UInt32>
    private(set) var weights: SpillableArray<PlacedWeight>

    var count: Int { ends.count }
    var isEmpty: Bool { ends.isEmpty }

    /// Where a word stands in `bytes`.
    @inline(__always)
    func range(of word: Int) -> Range<Int> {
        (word == 0 ? 0 : Int(ends[word - 1]))..<Int(ends[word])
    }

    /// Sorts the words that a counter found.
    init(_ counter: WordCounter) {
        var bytes: [UInt8] = []
        var ends: [UInt32] = []
        var hashes: [UInt32] = []
        var weights: [PlacedWeight] = []
        bytes.reserveCapacity(counter.bytes.count)
        ends.reserveCapacity(counter.count)
        hashes.reserveCapacity(counter.count)
        weights.reserveCapacity(counter.count)
        for word in counter.sorted() {
            bytes.append(contentsOf: counter.bytes[counter.range(of: word)])
            ends.append(UInt32(bytes.count))
            hashes.append(counter.hashes[word])
            weights.append(counter.placedWeight(of: word))
        }
        self.bytes = SpillableArray(bytes)
        self.ends = SpillableArray(ends)
        self.hashes = SpillableArray(hashes)
        self.weights = SpillableArray(weights)
    }

    /// How many bytes it takes in memory.
    var memory: Int { bytes.memory + ends.memory + hashes.memory + weights.memory }

    /// The file that holds it, if one does.
    var file: SpillFile? { bytes.file }

    /// Moves the run into a file, unless it has no room.
    mutating func move(to file: SpillFile) -> Bool {
        bytes.move(to: file) && ends.move(to: file) && hashes.move(to: file) && weights.move(to: file)
    }

    /// The number of the first word that does not come before `bound`.
    func lowerBound(of bound: [UInt8]) -> Int {
        bytes.withUnsafeBufferPointer { bytes in
            var low = 0
            var high = count
            while low < high {
                let middle = (low + high) / 2
                if bytes[range(of: middle)].precedes(bound) { low = middle + 1 } else { high = middle }
            }
            return low
        }
    }
}

import LecternCore
import LecternTestSupport
import Testing

/// The index suggests what comparing each name in full does.
struct NearMissIndexTests {
    /// Names of few letters, so that many are near each other.
    private static let alphabets = [Array("大模型微调蒸"), Array("abAB"), Array("模型aé-"), Array("ab\u{301}a🙂")]

    private func name(_ random: inout SplitMix64, longest: Int) -> String {
        let letters = Self.alphabets[random.next(Self.alphabets.count)]
        return String((0..<random.next(longest + 1)).map { _ in letters[random.next(letters.count)] })
    }

    /// A name with a few slips.
    private func slipped(_ name: String, _ random: inout SplitMix64) -> String {
        var letters = Array(name)
        for _ in 0..<random.next(4) where letters.count > 1 {
            let place = random.next(letters.count - 1)
            switch random.next(4) {
            case 0: letters.swapAt(place, place + 1)
            case 1: letters.remove(at: place)
            case 2: letters.insert("b", at: place)
            default: letters[place] = "型"
            }
        }
        return String(letters)
    }

    @Test(arguments: [(1, 6), (2, 12), (3, 40), (4, 3)])
    func theIndexAgreesWithPlainComparison(_ seed: Int, _ longest: Int) {
        var random = SplitMix64(seed: UInt64(seed))
        for _ in 0..<12 {
            var names = (0..<60).map { _ in name(&random, longest: longest) }
            names += names.prefix(3)
            let index = NearMissIndex(names)
            for _ in 0..<12 {
                let wrong =
                    random.next(2) == 0
                    ? name(&random, longest: longest) : slipped(names[random.next(names.count)], &random)
                for limit in [0, 1, 3, 100] {
                    let expected = PlainNearMiss.suggestions(for: wrong, among: names, limit: limit)
                    #expect(index.suggestions(for: wrong, limit: limit) == expected, "\(wrong) among \(names)")
                }
            }
        }
    }

    @Test func namesOfAnyLengthMayBeNear() {
        for length in [119, 121, 199, 200, 201] {
            let name = String(repeating: "模型微", count: length / 3) + String(repeating: "b", count: length % 3)
            let names = [name, name + "c", "x" + name.dropFirst(), String(name.dropFirst(40)), "模型"]
            for wrong in [name, "型" + name.dropFirst(2), String(name.reversed())] {
                #expect(
                    NearMissIndex(names).suggestions(for: wrong, limit: 5)
                        == PlainNearMiss.suggestions(for: wrong, among: names, limit: 5), "\(length)")
            }
        }
    }

    @Test func nothingIsNearNoNames() {
        #expect(NearMissIndex([]).suggestions(for: "a").isEmpty)
        #expect(NearMissIndex([""]).suggestions(for: "").isEmpty)
    }
}

struct NearMissEffortTests {
    @Test func nothingIsFoundWhenTheEffortIsUsedUp() {
        let index = NearMissIndex((0..<50).map { "名字\($0)" })
        var effort = NearMissEffort(left: 60)
        #expect(index.suggestions(for: "名宇7", limit: 1, effort: &effort) == ["名字7"])
        #expect(effort.left <= 10)
        _ = index.suggestions(for: "名宇8", effort: &effort)
        #expect(effort.left <= 0)
        #expect(index.suggestions(for: "名宇9", effort: &effort) == [])
        #expect(index.suggestions(for: "名宇9", limit: 1) == ["名字9"])
    }
}

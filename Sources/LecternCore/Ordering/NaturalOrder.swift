/// The order in which a person would put names: numbers by their value in whatever script (2, 10; 第二章, 第十章; ②, ⑩; II, X;
/// 上, 中, 下), 前言 first and 附录 last, words without regard to capitals, Han by its sound.
///
/// Names are compared by keys, so the order is a total one.
package struct NaturalOrder: Sendable {
    private let pinyin: Pinyin

    /// - Parameter names: All names that are to be sorted: looking up the sounds of many costs little more than of one.
    package init(covering names: some Sequence<String>) {
        pinyin = Pinyin(covering: names)
    }

    /// Elements that stand beside each other, by weight, then by name; those without a weight come last.
    ///
    /// - Parameter key: An element's weight and name.
    package func sorted<Element>(
        _ elements: [Element], by key: (Element) -> (weight: Double?, name: String)
    ) -> [Element] {
        guard elements.count > 1 else { return elements }
        let keys = elements.map(key)
        let counting = Self.counting(of: keys.map(\.name))
        let keyed = zip(elements, keys).map { element, key in
            (
                element: element, weight: key.weight ?? .infinity,
                key: NameReader.key(of: key.name, counting: counting, pinyin: pinyin)
            )
        }
        return keyed.sorted { $0.weight != $1.weight ? $0.weight < $1.weight : $0.key < $1.key }.map(\.element)
    }

    package func sorted(_ names: [String]) -> [String] { sorted(names) { (nil, $0) } }

    /// Whether some names are numbered by Roman numerals or by 甲, 乙: a first and a second tell.
    private static func counting(of names: [String]) -> NameReader.Counting {
        let words = names.map { name in
            let letters = name.unicodeScalars.drop { !$0.properties.isAlphabetic }
            return String(Substring(letters.prefix { $0.properties.isAlphabetic }))
        }
        return NameReader.Counting(
            isRoman: words.contains("I") && words.contains("II"), isByStems: words.contains("甲") && words.contains("乙"))
    }
}

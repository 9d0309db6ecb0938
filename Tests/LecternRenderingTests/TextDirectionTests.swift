import Testing

@testable import LecternRendering

@Suite struct TextDirectionTests {
    @Test(arguments: [
        "ar", "AR-eg", "he", "iw", "fa-IR", "ur", "yi", "ku-Arab", "pa-Arab-PK", "ug-CN", "ckb", "ar_SA", "az-Arab",
    ])
    func theseRunFromTheRight(_ language: String) {
        #expect(TextDirection(of: language) == .rightToLeft)
    }

    @Test(arguments: ["zh-Hans", "en", "ku", "ar-Latn", "fa-Latn-IR", "uz-Cyrl", "az", "", "-", "arabic", "zh-Hant-HK"])
    func othersFromTheLeft(_ language: String) {
        #expect(TextDirection(of: language) == .leftToRight)
    }
}

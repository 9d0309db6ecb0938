// Written by update-files.sh: do not edit.
static const unsigned char file_0[] = {
#embed "../../Templates/article.mustache" suffix(,)
0};
static const unsigned char file_1[] = {
#embed "../../Templates/assets/arrival.css" suffix(,)
0};
static const unsigned char file_2[] = {
#embed "../../Templates/assets/base.css" suffix(,)
0};
static const unsigned char file_3[] = {
#embed "../../Templates/assets/blocks.css" suffix(,)
0};
static const unsigned char file_4[] = {
#embed "../../Templates/assets/blocks.js" suffix(,)
0};
static const unsigned char file_5[] = {
#embed "../../Templates/assets/cards-input.js" suffix(,)
0};
static const unsigned char file_6[] = {
#embed "../../Templates/assets/cards-place.js" suffix(,)
0};
static const unsigned char file_7[] = {
#embed "../../Templates/assets/cards-view.js" suffix(,)
0};
static const unsigned char file_8[] = {
#embed "../../Templates/assets/cards.css" suffix(,)
0};
static const unsigned char file_9[] = {
#embed "../../Templates/assets/cards.js" suffix(,)
0};
static const unsigned char file_10[] = {
#embed "../../Templates/assets/code-blocks.css" suffix(,)
0};
static const unsigned char file_11[] = {
#embed "../../Templates/assets/code.css" suffix(,)
0};
static const unsigned char file_12[] = {
#embed "../../Templates/assets/code.js" suffix(,)
0};
static const unsigned char file_13[] = {
#embed "../../Templates/assets/custom.css" suffix(,)
0};
static const unsigned char file_14[] = {
#embed "../../Templates/assets/diagrams.css" suffix(,)
0};
static const unsigned char file_15[] = {
#embed "../../Templates/assets/favicon.svg" suffix(,)
0};
static const unsigned char file_16[] = {
#embed "../../Templates/assets/figures.css" suffix(,)
0};
static const unsigned char file_17[] = {
#embed "../../Templates/assets/layout.css" suffix(,)
0};
static const unsigned char file_18[] = {
#embed "../../Templates/assets/math.css" suffix(,)
0};
static const unsigned char file_19[] = {
#embed "../../Templates/assets/note-timeline.css" suffix(,)
0};
static const unsigned char file_20[] = {
#embed "../../Templates/assets/pages.css" suffix(,)
0};
static const unsigned char file_21[] = {
#embed "../../Templates/assets/panels.css" suffix(,)
0};
static const unsigned char file_22[] = {
#embed "../../Templates/assets/print.css" suffix(,)
0};
static const unsigned char file_23[] = {
#embed "../../Templates/assets/prose.css" suffix(,)
0};
static const unsigned char file_24[] = {
#embed "../../Templates/assets/reference.css" suffix(,)
0};
static const unsigned char file_25[] = {
#embed "../../Templates/assets/search-dialog.js" suffix(,)
0};
static const unsigned char file_26[] = {
#embed "../../Templates/assets/search-engine.js/0-folding.js" suffix(,)
0};
static const unsigned char file_27[] = {
#embed "../../Templates/assets/search-engine.js/1-tokenizer.js" suffix(,)
0};
static const unsigned char file_28[] = {
#embed "../../Templates/assets/search-engine.js/2-store.js" suffix(,)
0};
static const unsigned char file_29[] = {
#embed "../../Templates/assets/search-engine.js/3-query.js" suffix(,)
0};
static const unsigned char file_30[] = {
#embed "../../Templates/assets/search-engine.js/4-terms.js" suffix(,)
0};
static const unsigned char file_31[] = {
#embed "../../Templates/assets/search-engine.js/5-ranking.js" suffix(,)
0};
static const unsigned char file_32[] = {
#embed "../../Templates/assets/search-engine.js/6-excerpt.js" suffix(,)
0};
static const unsigned char file_33[] = {
#embed "../../Templates/assets/search-engine.js/7-engine.js" suffix(,)
0};
static const unsigned char file_34[] = {
#embed "../../Templates/assets/search-engine.js/8-page.js" suffix(,)
0};
static const unsigned char file_35[] = {
#embed "../../Templates/assets/search-highlight.js" suffix(,)
0};
static const unsigned char file_36[] = {
#embed "../../Templates/assets/search-page.css" suffix(,)
0};
static const unsigned char file_37[] = {
#embed "../../Templates/assets/search-page.js" suffix(,)
0};
static const unsigned char file_38[] = {
#embed "../../Templates/assets/search-recent.js" suffix(,)
0};
static const unsigned char file_39[] = {
#embed "../../Templates/assets/search-ui.js" suffix(,)
0};
static const unsigned char file_40[] = {
#embed "../../Templates/assets/search-view.js" suffix(,)
0};
static const unsigned char file_41[] = {
#embed "../../Templates/assets/search.css/1-dialog.css" suffix(,)
0};
static const unsigned char file_42[] = {
#embed "../../Templates/assets/search.css/2-results.css" suffix(,)
0};
static const unsigned char file_43[] = {
#embed "../../Templates/assets/search.css/3-recent.css" suffix(,)
0};
static const unsigned char file_44[] = {
#embed "../../Templates/assets/search.css/4-states.css" suffix(,)
0};
static const unsigned char file_45[] = {
#embed "../../Templates/assets/search.css/5-touch.css" suffix(,)
0};
static const unsigned char file_46[] = {
#embed "../../Templates/assets/theme-early.js" suffix(,)
0};
static const unsigned char file_47[] = {
#embed "../../Templates/assets/theme.js" suffix(,)
0};
static const unsigned char file_48[] = {
#embed "../../Templates/assets/timeline-drawing.css" suffix(,)
0};
static const unsigned char file_49[] = {
#embed "../../Templates/assets/timeline.css" suffix(,)
0};
static const unsigned char file_50[] = {
#embed "../../Templates/assets/timeline.js" suffix(,)
0};
static const unsigned char file_51[] = {
#embed "../../Templates/assets/tokens.css" suffix(,)
0};
static const unsigned char file_52[] = {
#embed "../../Templates/assets/transclusion.css" suffix(,)
0};
static const unsigned char file_53[] = {
#embed "../../Templates/glossary.mustache" suffix(,)
0};
static const unsigned char file_54[] = {
#embed "../../Templates/home.mustache" suffix(,)
0};
static const unsigned char file_55[] = {
#embed "../../Templates/layout.mustache" suffix(,)
0};
static const unsigned char file_56[] = {
#embed "../../Templates/not-found.mustache" suffix(,)
0};
static const unsigned char file_57[] = {
#embed "../../Templates/partials/article-events.mustache" suffix(,)
0};
static const unsigned char file_58[] = {
#embed "../../Templates/partials/article-timeline.mustache" suffix(,)
0};
static const unsigned char file_59[] = {
#embed "../../Templates/partials/backlinks.mustache" suffix(,)
0};
static const unsigned char file_60[] = {
#embed "../../Templates/partials/breadcrumbs.mustache" suffix(,)
0};
static const unsigned char file_61[] = {
#embed "../../Templates/partials/contents.mustache" suffix(,)
0};
static const unsigned char file_62[] = {
#embed "../../Templates/partials/footer.mustache" suffix(,)
0};
static const unsigned char file_63[] = {
#embed "../../Templates/partials/head.mustache" suffix(,)
0};
static const unsigned char file_64[] = {
#embed "../../Templates/partials/header.mustache" suffix(,)
0};
static const unsigned char file_65[] = {
#embed "../../Templates/partials/logo.mustache" suffix(,)
0};
static const unsigned char file_66[] = {
#embed "../../Templates/partials/main-links.mustache" suffix(,)
0};
static const unsigned char file_67[] = {
#embed "../../Templates/partials/mention.mustache" suffix(,)
0};
static const unsigned char file_68[] = {
#embed "../../Templates/partials/meta.mustache" suffix(,)
0};
static const unsigned char file_69[] = {
#embed "../../Templates/partials/nav-item.mustache" suffix(,)
0};
static const unsigned char file_70[] = {
#embed "../../Templates/partials/outline-item.mustache" suffix(,)
0};
static const unsigned char file_71[] = {
#embed "../../Templates/partials/outline.mustache" suffix(,)
0};
static const unsigned char file_72[] = {
#embed "../../Templates/partials/page-header.mustache" suffix(,)
0};
static const unsigned char file_73[] = {
#embed "../../Templates/partials/page-list.mustache" suffix(,)
0};
static const unsigned char file_74[] = {
#embed "../../Templates/partials/pager.mustache" suffix(,)
0};
static const unsigned char file_75[] = {
#embed "../../Templates/partials/sidebar-head.mustache" suffix(,)
0};
static const unsigned char file_76[] = {
#embed "../../Templates/partials/sidebar.mustache" suffix(,)
0};
static const unsigned char file_77[] = {
#embed "../../Templates/partials/title.mustache" suffix(,)
0};
static const unsigned char file_78[] = {
#embed "../../Templates/partials/use-list.mustache" suffix(,)
0};
static const unsigned char file_79[] = {
#embed "../../Templates/partials/uses.mustache" suffix(,)
0};
static const unsigned char file_80[] = {
#embed "../../Templates/partials/way-out.mustache" suffix(,)
0};
static const unsigned char file_81[] = {
#embed "../../Templates/redirect.mustache" suffix(,)
0};
static const unsigned char file_82[] = {
#embed "../../Templates/search.mustache" suffix(,)
0};
static const unsigned char file_83[] = {
#embed "../../Templates/section.mustache" suffix(,)
0};
static const unsigned char file_84[] = {
#embed "../../Templates/strings/en.json" suffix(,)
0};
static const unsigned char file_85[] = {
#embed "../../Templates/strings/zh.json" suffix(,)
0};
static const unsigned char file_86[] = {
#embed "../../Templates/tag.mustache" suffix(,)
0};
static const unsigned char file_87[] = {
#embed "../../Templates/tags.mustache" suffix(,)
0};
static const unsigned char file_88[] = {
#embed "../../Templates/term.mustache" suffix(,)
0};
static const unsigned char file_89[] = {
#embed "../../Templates/timeline.mustache" suffix(,)
0};
static const struct lectern_theme_file files[] = {
    {"article.mustache", file_0, sizeof file_0 - 1},
    {"assets/arrival.css", file_1, sizeof file_1 - 1},
    {"assets/base.css", file_2, sizeof file_2 - 1},
    {"assets/blocks.css", file_3, sizeof file_3 - 1},
    {"assets/blocks.js", file_4, sizeof file_4 - 1},
    {"assets/cards-input.js", file_5, sizeof file_5 - 1},
    {"assets/cards-place.js", file_6, sizeof file_6 - 1},
    {"assets/cards-view.js", file_7, sizeof file_7 - 1},
    {"assets/cards.css", file_8, sizeof file_8 - 1},
    {"assets/cards.js", file_9, sizeof file_9 - 1},
    {"assets/code-blocks.css", file_10, sizeof file_10 - 1},
    {"assets/code.css", file_11, sizeof file_11 - 1},
    {"assets/code.js", file_12, sizeof file_12 - 1},
    {"assets/custom.css", file_13, sizeof file_13 - 1},
    {"assets/diagrams.css", file_14, sizeof file_14 - 1},
    {"assets/favicon.svg", file_15, sizeof file_15 - 1},
    {"assets/figures.css", file_16, sizeof file_16 - 1},
    {"assets/layout.css", file_17, sizeof file_17 - 1},
    {"assets/math.css", file_18, sizeof file_18 - 1},
    {"assets/note-timeline.css", file_19, sizeof file_19 - 1},
    {"assets/pages.css", file_20, sizeof file_20 - 1},
    {"assets/panels.css", file_21, sizeof file_21 - 1},
    {"assets/print.css", file_22, sizeof file_22 - 1},
    {"assets/prose.css", file_23, sizeof file_23 - 1},
    {"assets/reference.css", file_24, sizeof file_24 - 1},
    {"assets/search-dialog.js", file_25, sizeof file_25 - 1},
    {"assets/search-engine.js/0-folding.js", file_26, sizeof file_26 - 1},
    {"assets/search-engine.js/1-tokenizer.js", file_27, sizeof file_27 - 1},
    {"assets/search-engine.js/2-store.js", file_28, sizeof file_28 - 1},
    {"assets/search-engine.js/3-query.js", file_29, sizeof file_29 - 1},
    {"assets/search-engine.js/4-terms.js", file_30, sizeof file_30 - 1},
    {"assets/search-engine.js/5-ranking.js", file_31, sizeof file_31 - 1},
    {"assets/search-engine.js/6-excerpt.js", file_32, sizeof file_32 - 1},
    {"assets/search-engine.js/7-engine.js", file_33, sizeof file_33 - 1},
    {"assets/search-engine.js/8-page.js", file_34, sizeof file_34 - 1},
    {"assets/search-highlight.js", file_35, sizeof file_35 - 1},
    {"assets/search-page.css", file_36, sizeof file_36 - 1},
    {"assets/search-page.js", file_37, sizeof file_37 - 1},
    {"assets/search-recent.js", file_38, sizeof file_38 - 1},
    {"assets/search-ui.js", file_39, sizeof file_39 - 1},
    {"assets/search-view.js", file_40, sizeof file_40 - 1},
    {"assets/search.css/1-dialog.css", file_41, sizeof file_41 - 1},
    {"assets/search.css/2-results.css", file_42, sizeof file_42 - 1},
    {"assets/search.css/3-recent.css", file_43, sizeof file_43 - 1},
    {"assets/search.css/4-states.css", file_44, sizeof file_44 - 1},
    {"assets/search.css/5-touch.css", file_45, sizeof file_45 - 1},
    {"assets/theme-early.js", file_46, sizeof file_46 - 1},
    {"assets/theme.js", file_47, sizeof file_47 - 1},
    {"assets/timeline-drawing.css", file_48, sizeof file_48 - 1},
    {"assets/timeline.css", file_49, sizeof file_49 - 1},
    {"assets/timeline.js", file_50, sizeof file_50 - 1},
    {"assets/tokens.css", file_51, sizeof file_51 - 1},
    {"assets/transclusion.css", file_52, sizeof file_52 - 1},
    {"glossary.mustache", file_53, sizeof file_53 - 1},
    {"home.mustache", file_54, sizeof file_54 - 1},
    {"layout.mustache", file_55, sizeof file_55 - 1},
    {"not-found.mustache", file_56, sizeof file_56 - 1},
    {"partials/article-events.mustache", file_57, sizeof file_57 - 1},
    {"partials/article-timeline.mustache", file_58, sizeof file_58 - 1},
    {"partials/backlinks.mustache", file_59, sizeof file_59 - 1},
    {"partials/breadcrumbs.mustache", file_60, sizeof file_60 - 1},
    {"partials/contents.mustache", file_61, sizeof file_61 - 1},
    {"partials/footer.mustache", file_62, sizeof file_62 - 1},
    {"partials/head.mustache", file_63, sizeof file_63 - 1},
    {"partials/header.mustache", file_64, sizeof file_64 - 1},
    {"partials/logo.mustache", file_65, sizeof file_65 - 1},
    {"partials/main-links.mustache", file_66, sizeof file_66 - 1},
    {"partials/mention.mustache", file_67, sizeof file_67 - 1},
    {"partials/meta.mustache", file_68, sizeof file_68 - 1},
    {"partials/nav-item.mustache", file_69, sizeof file_69 - 1},
    {"partials/outline-item.mustache", file_70, sizeof file_70 - 1},
    {"partials/outline.mustache", file_71, sizeof file_71 - 1},
    {"partials/page-header.mustache", file_72, sizeof file_72 - 1},
    {"partials/page-list.mustache", file_73, sizeof file_73 - 1},
    {"partials/pager.mustache", file_74, sizeof file_74 - 1},
    {"partials/sidebar-head.mustache", file_75, sizeof file_75 - 1},
    {"partials/sidebar.mustache", file_76, sizeof file_76 - 1},
    {"partials/title.mustache", file_77, sizeof file_77 - 1},
    {"partials/use-list.mustache", file_78, sizeof file_78 - 1},
    {"partials/uses.mustache", file_79, sizeof file_79 - 1},
    {"partials/way-out.mustache", file_80, sizeof file_80 - 1},
    {"redirect.mustache", file_81, sizeof file_81 - 1},
    {"search.mustache", file_82, sizeof file_82 - 1},
    {"section.mustache", file_83, sizeof file_83 - 1},
    {"strings/en.json", file_84, sizeof file_84 - 1},
    {"strings/zh.json", file_85, sizeof file_85 - 1},
    {"tag.mustache", file_86, sizeof file_86 - 1},
    {"tags.mustache", file_87, sizeof file_87 - 1},
    {"term.mustache", file_88, sizeof file_88 - 1},
    {"timeline.mustache", file_89, sizeof file_89 - 1},
};

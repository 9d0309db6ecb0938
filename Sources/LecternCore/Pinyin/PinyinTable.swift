/// The readings that words decide, where the usual reading of a single character would be wrong.
///
/// One entry a line: characters, then a syllable for each, without tones, `v` for ü. They follow
/// 现代汉语词典. Three kinds of entries:
/// - single characters, first: those whose usual reading in modern prose is another than that of ICU's data;
/// - words with a heteronym (多音字) that ICU reads otherwise, as 微调 and 重庆;
/// - words that are read right without the table, but end where another entry begins and keep it from matching:
///   进行 before 业务, so that 行业 is not seen in it; 权重 before 置零.
///
/// To add a word, write a line; tests check that each line is well-formed and of use.
package enum PinyinTable {
    package static let text = """
        佛 fo
        俟 si
        勒 le
        咳 ke
        嗯 en
        嚼 jiao
        地 di
        拓 tuo
        泊 bo
        琢 zhuo
        翟 zhai
        葚 shen
        长 chang
        一定 yi ding
        一宿 yi xiu
        一朝一夕 yi zhao yi xi
        一模一样 yi mu yi yang
        万俟 mo qi
        三藏 san zang
        三重 san chong
        上海 shang hai
        不了了之 bu liao liao zhi
        不省人事 bu xing ren shi
        丑角 chou jue
        专家 zhuan jia
        东阿 dong e
        丢三落四 diu san la si
        两行 liang hang
        两行星 liang xing xing
        严重 yan zhong
        中牟 zhong mu
        丰都 feng du
        串行 chuan xing
        临了 lin liao
        丹参 dan shen
        为了 wei le
        主角 zhu jue
        举行 ju xing
        乐亭 lao ting
        乐句 yue ju
        乐器 yue qi
        乐团 yue tuan
        乐坛 yue tan
        乐师 yue shi
        乐府 yue fu
        乐律 yue lv
        乐手 yue shou
        乐曲 yue qu
        乐毅 yue yi
        乐理 yue li
        乐章 yue zhang
        乐记 yue ji
        乐论 yue lun
        乐评 yue ping
        乐谱 yue pu
        乐迷 yue mi
        乐队 yue dui
        乐音 yue yin
        九重 jiu chong
        书目 shu mu
        乳臭未干 ru xiu wei gan
        了不起 liao bu qi
        了却 liao que
        了如指掌 liao ru zhi zhang
        了得 liao de
        了断 liao duan
        了望 liao wang
        了然 liao ran
        了结 liao jie
        了结构 le jie gou
        了结果 le jie guo
        了结论 le jie lun
        了解 liao jie
        了解决 le jie jue
        了解析 le jie xi
        了解码 le jie ma
        了解耦 le jie ou
        了解释 le jie shi
        二十八宿 er shi ba xiu
        二重 er chong
        五行 wu xing
        五重 wu chong
        交响乐 jiao xiang yue
        交还 jiao huan
        交通 jiao tong
        产生 chan sheng
        享乐 xiang le
        京都 jing du
        人参 ren shen
        人参与 ren can yu
        人参加 ren can jia
        人参数 ren can shu
        人参考 ren can kao
        人模狗样 ren mu gou yang
        什一税 shi yi shui
        什叶派 shi ye pai
        什锦 shi jin
        仇英 qiu ying
        今朝 jin zhao
        仓卒 cang cu
        代码行 dai ma hang
        以己度人 yi ji duo ren
        以牙还牙 yi ya huan ya
        仿佛 fang fu
        伍员 wu yun
        众口难调 zhong kou nan tiao
        众矢之的 zhong shi zhi di
        会稽 kuai ji
        会计 kuai ji
        会长 hui zhang
        传奇 chuan qi
        传略 zhuan lve
        传记 zhuan ji
        似的 shi de
        伽玛 ga ma
        伽马 ga ma
        体重 ti zhong
        例行 li xing
        供给 gong ji
        侧重 ce zhong
        便宜 pian yi
        便宜行事 bian yi xing shi
        修行 xiu xing
        倔强 jue jiang
        偏差 pian cha
        偏重 pian zhong
        偿还 chang huan
        储藏 chu cang
        元大都 yuan da du
        兄长 xiong zhang
        充塞 chong se
        先生 xian sheng
        先行 xian xing
        光栅 guang shan
        光标 guang biao
        全部 quan bu
        全长 quan chang
        公羊传 gong yang zhuan
        六安 lu an
        关卡 guan qia
        典当行 dian dang hang
        内省 nei xing
        内省份 nei sheng fen
        内行 nei hang
        内行星 nei xing xing
        内部 nei bu
        冒顿 mo du
        军队 jun dui
        冲模 chong mu
        决定 jue ding
        冷轧 leng zha
        减去 jian qu
        出差 chu chai
        出没 chu mo
        出没有 chu mei you
        出现 chu xian
        出生 chu sheng
        刀削面 dao xiao mian
        分布 fen bu
        分成 fen cheng
        分组 fen zu
        切削 qie xiao
        列传 lie zhuan
        列女传 lie nv zhuan
        刚直不阿 gang zhi bu e
        刻薄 ke bo
        削皮 xiao pi
        剥壳 bao ke
        剥皮 bao pi
        加重 jia zhong
        动弹 dong tan
        助长 zhu zhang
        勒死 lei si
        勒紧 lei jin
        勒脖子 lei bo zi
        匀称 yun chen
        医生 yi sheng
        医院 yi yuan
        午觉 wu jiao
        协会 xie hui
        协调 xie tiao
        卒中 cu zhong
        单于 chan yu
        单田芳 shan tian fang
        单薄 dan bo
        单调 dan diao
        单雄信 shan xiong xin
        南无 na mo
        卡壳 qia ke
        压模 ya mu
        厌恶 yan wu
        厚此薄彼 hou ci bo bi
        厚积薄发 hou ji bo fa
        厦门 xia men
        去重 qu chong
        县长 xian zhang
        参差 cen ci
        双重 shuang chong
        反弹 fan tan
        反省 fan xing
        发生 fa sheng
        发行 fa xing
        取消 qu xiao
        变成 bian cheng
        变换 bian huan
        变长 bian chang
        古乐 gu yue
        古都 gu du
        句践 gou jian
        另行 ling xing
        可恶 ke wu
        可行 ke xing
        可调 ke tiao
        可调度 ke diao du
        可调用 ke diao yong
        吁请 yu qing
        各行 ge hang
        各行其是 ge xing qi shi
        各行其道 ge xing qi dao
        合成 he cheng
        同步 tong bu
        同行评 tong hang ping
        名人传 ming ren zhuan
        名称 ming cheng
        名角 ming jue
        吐谷浑 tu yu hun
        吞没 tun mo
        否极泰来 pi ji tai lai
        含情脉脉 han qing mo mo
        吸着 xi zhuo
        吾日三省 wu ri san xing
        呢喃 ni nan
        呢绒 ni rong
        命令行 ming ling hang
        咀嚼 ju jue
        和稀泥 huo xi ni
        咖喱 ga li
        品行 pin xing
        哪吒 ne zha
        唐朝 tang chao
        商标 shang biao
        商行 shang hang
        商行为 shang xing wei
        商贾 shang gu
        喀什 ka shi
        喷薄 pen bo
        器乐 qi yue
        四重 si chong
        回弹 hui tan
        囤积 tun ji
        囤粮 tun liang
        囤货 tun huo
        固定 gu ding
        国乐 guo yue
        国内 guo nei
        国家 guo jia
        图标 tu biao
        地壳 di qiao
        地藏 di zang
        坐标 zuo biao
        坦率 tan shuai
        埋怨 man yuan
        埋没 mai mo
        埋藏 mai cang
        城市 cheng shi
        基调 ji diao
        堵塞 du se
        塞责 se ze
        增重 zeng zhong
        增长 zeng zhang
        墨翟 mo di
        声乐 sheng yue
        声调 sheng diao
        外传 wai zhuan
        外传播 wai chuan bo
        外行 wai hang
        外行星 wai xing xing
        外部 wai bu
        多行 duo hang
        多行为 duo xing wei
        多行星 duo xing xing
        多重 duo chong
        夜行 ye xing
        大会 da hui
        大宛 da yuan
        大家 da jia
        大模大样 da mu da yang
        大腹便便 da fu pian pian
        大藏经 da zang jing
        大都会 da du hui
        天空 tian kong
        太空 tai kong
        夫差 fu chai
        央行 yang hang
        失去 shi qu
        失调 shi tiao
        头部 tou bu
        奇偶 ji ou
        奇函数 ji han shu
        奇排列 ji pai lie
        奇数 ji shu
        奇整数 ji zheng shu
        奇校验 ji jiao yan
        奇素数 ji su shu
        奇置换 ji zhi huan
        奉行 feng xing
        奉还 feng huan
        奏乐 zou yue
        女红 nv gong
        女红军 nv hong jun
        好奇 hao qi
        好恶 hao wu
        娱乐 yu le
        婀娜 e nuo
        嫌恶 xian wu
        子弹 zi dan
        字模 zi mu
        学会 xue hui
        学校 xue xiao
        学生 xue sheng
        学院 xue yuan
        安排 an pai
        宋朝 song chao
        完成 wan cheng
        定都 ding du
        定长 ding chang
        宝藏 bao zang
        实现 shi xian
        实行 shi xing
        审时度势 shen shi duo shi
        审校 shen jiao
        室内乐 shi nei yue
        家长 jia zhang
        对称 dui chen
        导弹 dao dan
        尉犁 yu li
        尉迟 yu chi
        尊重 zun zhong
        小组 xiao zu
        尾部 wei bu
        局部 ju bu
        局长 ju zhang
        屏弃 bing qi
        屏息 bing xi
        屏气 bing qi
        屏除 bing chu
        履行 lv xing
        川藏 chuan zang
        州长 zhou zhang
        左传 zuo zhuan
        差事 chai shi
        差役 chai yi
        差遣 chai qian
        巷道 hang dao
        市长 shi zhang
        布什 bu shi
        师长 shi zhang
        帝都 di du
        帮助 bang zhu
        平行 ping xing
        并发 bing fa
        并行 bing xing
        并重 bing zhong
        庄重 zhuang zhong
        序列 xu lie
        底部 di bu
        度德量力 duo de liang li
        建行 jian hang
        建都 jian du
        开发 kai fa
        异步 yi bu
        弄堂 long tang
        引吭高歌 yin hang gao ge
        弦乐 xian yue
        弹出 tan chu
        弹力 tan li
        弹劾 tan he
        弹压 tan ya
        弹唱 tan chang
        弹回 tan hui
        弹塑性 tan su xing
        弹奏 tan zou
        弹射 tan she
        弹性 tan xing
        弹拨 tan bo
        弹指 tan zhi
        弹琴 tan qin
        弹窗 tan chuang
        弹簧 tan huang
        弹词 tan ci
        弹跳 tan tiao
        强行 qiang xing
        强调 qiang diao
        归还 gui huan
        形成 xing cheng
        往还 wang huan
        律师 lv shi
        微薄 wei bo
        微调 wei tiao
        德行 de xing
        心广体胖 xin guang ti pan
        必定 bi ding
        忖度 cun duo
        快乐 kuai le
        总行 zong hang
        总行程 zong xing cheng
        恐吓 kong he
        恫吓 dong he
        意味着 yi wei zhe
        慎重 shen zhong
        憎恶 zeng wu
        懂行 dong hang
        懒觉 lan jiao
        成都 cheng du
        成长 cheng zhang
        扁舟 pian zhou
        打工仔 da gong zai
        执着 zhi zhuo
        执行 zhi xing
        承重 cheng zhong
        投行 tou hang
        折本 she ben
        护士长 hu shi zhang
        拉纤 la qian
        拍卖行 pai mai hang
        拓印 ta yin
        拓本 ta ben
        拓片 ta pian
        拥塞 yong se
        择菜 zhai cai
        拾级而上 she ji er shang
        指标 zhi biao
        按行 an hang
        按行为 an xing wei
        换行 huan hang
        排行 pai hang
        推行 tui xing
        掺和 chan huo
        提防 di fang
        揣度 chuai duo
        搅和 jiao huo
        搪塞 tang se
        摇滚乐 yao gun yue
        攒动 cuan dong
        攒机 cuan ji
        支行 zhi hang
        收藏 shou cang
        放行 fang xing
        故都 gu du
        教学相长 jiao xue xiang zhang
        教师 jiao shi
        数目 shu mu
        数组 shu zu
        数见不鲜 shuo jian bu xian
        新奇 xin qi
        方差 fang cha
        施行 shi xing
        旅行 lv xing
        无的放矢 wu di fang shi
        日薄西山 ri bo xi shan
        旦角 dan jue
        旧都 jiu du
        时空 shi kong
        明了 ming liao
        明朝 ming chao
        星宿 xing xiu
        暂行 zan xing
        暖和 nuan huo
        曝光 bao guang
        曾侯乙 zeng hou yi
        曾参 zeng shen
        曾参与 ceng can yu
        曾参加 ceng can jia
        曾参考 ceng can kao
        曾国荃 zeng guo quan
        曾国藩 zeng guo fan
        曾子 zeng zi
        曾孙 zeng sun
        曾巩 zeng gong
        曾皙 zeng xi
        曾祖 zeng zu
        曾纪泽 zeng ji ze
        最长 zui chang
        月氏 yue zhi
        有关 you guan
        有朝一日 you zhao yi ri
        有的放矢 you di fang shi
        朝三暮四 zhao san mu si
        朝不保夕 zhao bu bao xi
        朝九晚五 zhao jiu wan wu
        朝令夕改 zhao ling xi gai
        朝夕 zhao xi
        朝思暮想 zhao si mu xiang
        朝晖 zhao hui
        朝气 zhao qi
        朝花夕拾 zhao hua xi shi
        朝闻道 zhao wen dao
        朝阳 zhao yang
        朝霞 zhao xia
        朝露 zhao lu
        未了 wei liao
        末了 mo liao
        末行 mo hang
        朴刀 po dao
        朴智星 piao zhi xing
        朴槿惠 piao jin hui
        朴正熙 piao zheng xi
        朴赞郁 piao zan yu
        机会 ji hui
        杂沓 za ta
        权重 quan zhong
        杏脯 xing fu
        条目 tiao mu
        构成 gou cheng
        果脯 guo fu
        枞阳 zong yang
        柏克莱 bo ke lai
        柏拉图 bo la tu
        柏林 bo lin
        柏格森 bo ge sen
        查重 cha chong
        栅极 shan ji
        栅格 shan ge
        标的 biao di
        栏目 lan mu
        树碑立传 shu bei li zhuan
        栓塞 shuan se
        校准 jiao zhun
        校勘 jiao kan
        校场 jiao chang
        校对 jiao dui
        校改 jiao gai
        校样 jiao yang
        校核 jiao he
        校正 jiao zheng
        校注 jiao zhu
        校点 jiao dian
        校补 jiao bu
        校订 jiao ding
        校释 jiao shi
        校错 jiao cuo
        校长 xiao zhang
        校阅 jiao yue
        校雠 jiao chou
        校验 jiao yan
        格调 ge diao
        梁山泊 liang shan po
        梗塞 geng se
        检校 jian jiao
        模具 mu ju
        模子 mu zi
        模板 mu ban
        模样 mu yang
        欢乐 huan le
        正传 zheng zhuan
        正传播 zheng chuan bo
        步行 bu xing
        残差 can cha
        殷红 yan hong
        每行 mei hang
        比重 bi zhong
        毛呢 mao ni
        民乐 min yue
        水泊 shui po
        水浒传 shui hu zhuan
        江都 jiang du
        沉没 chen mo
        沉着 chen zhuo
        沉重 chen zhong
        沙参 sha shen
        没入 mo ru
        没完没了 mei wan mei liao
        没收 mo shou
        没收到 mei shou dao
        没药 mo yao
        没落 mo luo
        没齿 mo chi
        沿着 yan zhe
        泌阳 bi yang
        法院 fa yuan
        注模 zhu mu
        注重 zhu zhong
        泯没 min mo
        洋行 yang hang
        洪洞 hong tong
        派生 pai sheng
        流行 liu xing
        流通 liu tong
        浅薄 qian bo
        浑身解数 hun shen xie shu
        浒墅关 xu shu guan
        海参 hai shen
        消长 xiao zhang
        淡薄 dan bo
        淤塞 yu se
        深恶痛绝 shen wu tong jue
        淹没 yan mo
        清朝 qing chao
        温差 wen cha
        游行 you xing
        游说 you shui
        湖泊 hu po
        湮没 yan mo
        滋长 zi zhang
        滑行 hua xing
        炮弹 pao dan
        炸弹 zha dan
        点校 dian jiao
        热轧 re zha
        烹调 peng tiao
        熨帖 yu tie
        爬行 pa xing
        爵士乐 jue shi yue
        牛仔 niu zai
        牟平 mu ping
        物流 wu liu
        玄参 xuan shen
        率先 shuai xian
        率兵 shuai bing
        率军 shuai jun
        率土 shuai tu
        率真 shuai zhen
        率领 shuai ling
        王朝 wang chao
        现行 xian xing
        班长 ban zhang
        琢磨 zuo mo
        生成 sheng cheng
        生还 sheng huan
        生长 sheng zhang
        甲壳 jia qiao
        畜产 xu chan
        畜养 xu yang
        畜牧 xu mu
        番禺 pan yu
        番茄 fan qie
        痛恶 tong wu
        瘠薄 ji bo
        白术 bai zhu
        白蛇传 bai she zhuan
        的确 di que
        的确定 de que ding
        的确立 de que li
        的确认 de que ren
        皋陶 gao yao
        盛汤 cheng tang
        盛行 sheng xing
        盛饭 cheng fan
        目不暇给 mu bu xia ji
        目标 mu biao
        目的 mu di
        直率 zhi shuai
        直行 zhi xing
        相关 xiang guan
        相称 xiang chen
        省亲 xing qin
        省察 xing cha
        省悟 xing wu
        省长 sheng zhang
        看重 kan zhong
        真正 zhen zheng
        着凉 zhao liang
        着力 zhuo li
        着墨 zhuo mo
        着实 zhuo shi
        着床 zhuo chuang
        着急 zhao ji
        着想 zhuo xiang
        着意 zhuo yi
        着慌 zhao huang
        着手 zhuo shou
        着数 zhao shu
        着火 zhao huo
        着眼 zhuo yan
        着笔 zhuo bi
        着色 zhuo se
        着落 zhuo luo
        着装 zhuo zhuang
        着迷 zhao mi
        着重 zhuo zhong
        着陆 zhuo lu
        着魔 zhao mo
        睡着 shui zhao
        睡觉 shui jiao
        知行 zhi xing
        研发 yan fa
        确定 que ding
        碑拓 bei ta
        磅礴 pang bo
        礼乐 li yue
        社会 she hui
        神出鬼没 shen chu gui mo
        神奇 shen qi
        神经 shen jing
        种师道 chong shi dao
        科目 ke mu
        秘书长 mi shu zhang
        秘鲁 bi lu
        称心 chen xin
        称职 chen zhi
        称身 chen shen
        稀薄 xi bo
        稳重 wen zhong
        稽首 qi shou
        空行 kong hang
        空调 kong tiao
        穿着 chuan zhuo
        站长 zhan zhang
        笨重 ben zhong
        等长 deng chang
        简单 jian dan
        管乐 guan yue
        篇什 pian shi
        粗率 cu shuai
        粘土 nian tu
        粘度 nian du
        粘弹 nian tan
        粘性 nian xing
        粘液 nian ye
        粘着 nian zhuo
        粘膜 nian mo
        精调 jing tiao
        系列 xi lie
        系扣 ji kou
        系紧 ji jin
        系鞋带 ji xie dai
        系领带 ji ling dai
        繁重 fan zhong
        纤夫 qian fu
        纰缪 pi miu
        纷至沓来 fen zhi ta lai
        组成 zu cheng
        组长 zu zhang
        终了 zhong liao
        经传 jing zhuan
        给与 ji yu
        给予 ji yu
        给付 ji fu
        给养 ji yang
        给水 ji shui
        统率 tong shuai
        绿林 lu lin
        编校 bian jiao
        罗布泊 luo bu po
        羞恶 xiu wu
        羽扇纶巾 yu shan guan jin
        老师 lao shi
        联调 lian tiao
        肉脯 rou fu
        肯定 ken ding
        胶着 jiao zhuo
        脱模 tuo mu
        腔调 qiang diao
        膀胱 pang guang
        臧否 zang pi
        自传 zi zhuan
        自传感 zi chuan gan
        自传播 zi chuan bo
        自传递 zi chuan di
        自怨自艾 zi yuan zi yi
        自校 zi jiao
        自省 zi xing
        自给 zi ji
        自行 zi xing
        自重 zi zhong
        舞乐 wu yue
        航空 hang kong
        航行 hang xing
        般若 bo re
        舰长 jian zhang
        船长 chuan zhang
        色子 shai zi
        色调 se diao
        节目 jie mu
        苦参 ku shen
        苦行 ku xing
        英雄传 ying xiong zhuan
        茅塞顿开 mao se dun kai
        草率 cao shuai
        莘庄 xin zhuang
        莞尔 wan er
        菲薄 fei bo
        落枕 lao zhen
        董事长 dong shi zhang
        蔚县 yu xian
        薄伽丘 bo jia qiu
        薄利 bo li
        薄命 bo ming
        薄弱 bo ruo
        薄情 bo qing
        薄暮 bo mu
        薄膜 bo mo
        薄荷 bo he
        薄透镜 bo tou jing
        薄雾 bo wu
        藏人 zang ren
        藏传 zang chuan
        藏区 zang qu
        藏医 zang yi
        藏历 zang li
        藏学 zang xue
        藏文 zang wen
        藏族 zang zu
        藏獒 zang ao
        藏红花 zang hong hua
        藏羚 zang ling
        藏药 zang yao
        藏语 zang yu
        藏青 zang qing
        虚与委蛇 xu yu wei yi
        蚌埠 beng bu
        蛤蜊 ge li
        血泊 xue po
        血淋淋 xie lin lin
        行业 hang ye
        行主序 hang zhu xu
        行伍 hang wu
        行优先 hang you xian
        行会 hang hui
        行内 hang nei
        行列 hang lie
        行变换 hang bian huan
        行号 hang hao
        行向量 hang xiang liang
        行和列 hang he lie
        行商坐贾 xing shang zuo gu
        行存储 hang cun chu
        行家 hang jia
        行宽 hang kuan
        行尾 hang wei
        行市 hang shi
        行式 hang shi
        行当 hang dang
        行情 hang qing
        行数 hang shu
        行文本 hang wen ben
        行末 hang mo
        行矩阵 hang ju zhen
        行秩 hang zhi
        行空间 hang kong jian
        行级 hang ji
        行缓冲 hang huan chong
        行编辑 hang bian ji
        行行出状元 hang hang chu zhuang yuan
        行规 hang gui
        行话 hang hua
        行货 hang huo
        行距 hang ju
        行辈 hang bei
        行锁 hang suo
        行长 hang zhang
        行长度 hang chang du
        行间 hang jian
        行首 hang shou
        行高 hang gao
        衍生 yan sheng
        衣着 yi zhuo
        补给 bu ji
        表率 biao shuai
        表现 biao xian
        袅娜 niao nuo
        装模作样 zhuang mu zuo yang
        西洋参 xi yang shen
        西藏 xi zang
        覆没 fu mo
        规定 gui ding
        角力 jue li
        角斗 jue dou
        角色 jue se
        角逐 jue zhu
        解缙 xie jin
        解调 jie tiao
        言行 yan xing
        议长 yi zhang
        设定 she ding
        评传 ping zhuan
        评弹 ping tan
        词组 ci zu
        语调 yu diao
        误差 wu cha
        说客 shui ke
        调优 tiao you
        调侃 tiao kan
        调停 tiao ting
        调光 tiao guang
        调制 tiao zhi
        调剂 tiao ji
        调匀 tiao yun
        调压 tiao ya
        调参 tiao can
        调味 tiao wei
        调和 tiao he
        调幅 tiao fu
        调戏 tiao xi
        调控 tiao kong
        调教 tiao jiao
        调整 tiao zheng
        调料 tiao liao
        调焦 tiao jiao
        调理 tiao li
        调皮 tiao pi
        调相 tiao xiang
        调羹 tiao geng
        调色 tiao se
        调节 tiao jie
        调解 tiao jie
        调试 tiao shi
        调谐 tiao xie
        调适 tiao shi
        调配 tiao pei
        调频 tiao pin
        谐调 xie tiao
        谷梁传 gu liang zhuan
        财会 cai kuai
        贵重 gui zhong
        起重 qi zhong
        超弹 chao tan
        超重 chao zhong
        超长 chao chang
        跨行 kua hang
        蹊径 xi jing
        蹊跷 xi qiao
        躯壳 qu qiao
        轧制 zha zhi
        轧机 zha ji
        轧辊 zha gun
        轧钢 zha gang
        轻率 qing shuai
        轻薄 qing bo
        轻重 qing zhong
        载重 zai zhong
        辅助 fu zhu
        达成 da cheng
        迁都 qian du
        过去 guo qu
        运行 yun xing
        返还 fan huan
        还乡 huan xiang
        还价 huan jia
        还债 huan zhai
        还击 huan ji
        还原 huan yuan
        还愿 huan yuan
        还愿意 hai yuan yi
        还手 huan shou
        还本 huan ben
        还款 huan kuan
        还清 huan qing
        还清楚 hai qing chu
        还礼 huan li
        还账 huan zhang
        还贷 huan dai
        还钱 huan qian
        还魂 huan hun
        进行 jin xing
        远行 yuan xing
        迫击炮 pai ji pao
        退还 tui huan
        送还 song huan
        逆行 ni xing
        逐步 zhu bu
        逐行 zhu hang
        通行 tong xing
        道藏 dao zang
        邮差 you chai
        郦食其 li yi ji
        部分 bu fen
        部长 bu zhang
        部队 bu dui
        都城 du cheng
        都尉 du wei
        都市 du shi
        都护 du hu
        都柏林 du bo lin
        都江堰 du jiang yan
        都灵 du ling
        都督 du du
        鄙薄 bi bo
        酋长 qiu zhang
        配乐 pei yue
        配给 pei ji
        配角 pei jue
        配重 pei zhong
        里弄 li long
        重传 chong chuan
        重修 chong xiu
        重做 chong zuo
        重入 chong ru
        重写 chong xie
        重分布 chong fen bu
        重分类 chong fen lei
        重分配 chong fen pei
        重印 chong yin
        重参数 chong can shu
        重发 chong fa
        重叠 chong die
        重合 chong he
        重名 chong ming
        重启 chong qi
        重命名 chong ming ming
        重唱 chong chang
        重围 chong wei
        重塑 chong su
        重复 chong fu
        重奏 chong zou
        重婚 chong hun
        重孙 chong sun
        重学 chong xue
        重定向 chong ding xiang
        重审 chong shen
        重对齐 chong dui qi
        重峦 chong luan
        重庆 chong qing
        重建 chong jian
        重开 chong kai
        重归一化 chong gui yi hua
        重影 chong ying
        重抽样 chong chou yang
        重拍 chong pai
        重拾 chong shi
        重振 chong zhen
        重排 chong pai
        重播 chong bo
        重放 chong fang
        重数 chong shu
        重整 chong zheng
        重新 chong xin
        重映 chong ying
        重来 chong lai
        重构 chong gou
        重标 chong biao
        重根 chong gen
        重洋 chong yang
        重温 chong wen
        重游 chong you
        重演 chong yan
        重燃 chong ran
        重版 chong ban
        重犯 chong fan
        重现 chong xian
        重生 chong sheng
        重用 chong yong
        重申 chong shen
        重码 chong ma
        重积分 chong ji fen
        重算 chong suan
        重组 chong zu
        重绑定 chong bang ding
        重结晶 chong jie jing
        重绘 chong hui
        重编 chong bian
        重缩放 chong suo fang
        重置 chong zhi
        重聚 chong ju
        重装 chong zhuang
        重见 chong jian
        重言 chong yan
        重训练 chong xun lian
        重设 chong she
        重访 chong fang
        重评分 chong ping fen
        重译 chong yi
        重试 chong shi
        重读 chong du
        重蹈 chong dao
        重载 chong zai
        重边 chong bian
        重返 chong fan
        重连 chong lian
        重述 chong shu
        重选 chong xuan
        重造 chong zao
        重逢 chong feng
        重采样 chong cai yang
        重重 chong chong
        重阳 chong yang
        金日磾 jin mi di
        金蝉脱壳 jin chan tuo qiao
        钢模 gang mu
        钦差 qin chai
        铅山 yan shan
        铜模 tong mu
        银行 yin hang
        镐京 hao jing
        长出 zhang chu
        长势 zhang shi
        长大 zhang da
        长女 zhang nv
        长子 zhang zi
        长孙 zhang sun
        长官 zhang guan
        长老 zhang lao
        长者 zhang zhe
        长辈 zhang bei
        长进 zhang jin
        闭塞 bi se
        闭目塞听 bi mu se ting
        阏氏 yan zhi
        队列 dui lie
        队长 dui zhang
        阻塞 zu se
        阿弥陀佛 e mi tuo fo
        阿房宫 e pang gong
        阿胶 e jiao
        阿谀 e yu
        附着 fu zhuo
        院长 yuan zhang
        除了 chu le
        除去 chu qu
        陪都 pei du
        隆重 long zhong
        随着 sui zhe
        隐没 yin mo
        隐藏 yin cang
        隽秀 jun xiu
        雅乐 ya yue
        集成 ji cheng
        露一手 lou yi shou
        露头 lou tou
        露脸 lou lian
        露面 lou mian
        露馅 lou xian
        青藏 qing zang
        音乐 yin yue
        音调 yin diao
        项目 xiang mu
        领先 ling xian
        题目 ti mu
        颤栗 zhan li
        风调雨顺 feng tiao yu shun
        飞行 fei xing
        首行 shou hang
        首都 shou du
        首长 shou zhang
        高僧传 gao seng zhuan
        高句丽 gao gou li
        高校 gao xiao
        魔都 mo du
        鸭绿江 ya lu jiang
        黄埔 huang pu
        黏弹 nian tan
        黏着 nian zhuo
        鼓乐 gu yue
        鼠标 shu biao
        龟兹 qiu ci
        龟裂 jun lie
        """
}

/// One person whose Chinese, Korean, Japanese, Vietnamese or Thai name was romanised in two ways, or once.
extension LabelledPairs {
    static let eastAsianReadings: [LabelledPair] =
        twice(
            "Mandarin, two romanisations",
            """
            Tzu-ching / Chang = Ziqing / Zhang
            Chih-hao / Tsai = Zhihao / Cai
            Hsin-yi / Chou = Xinyi / Zhou
            Jui-lin / Hsu = Ruilin / Xu
            Po-han / Teng = Bohan / Deng
            Kuang-ming / Tseng = Guangming / Zeng
            Yu-hsiang / Chien = Yuxiang / Qian
            Ch'un-mei / Ts'ao = Chunmei / Cao
            Jheng-yu / Siao = Zhengyu / Xiao
            Chun-chieh / Lu = Junjie / Lu
            Shih-ying / Kuo = Shiying / Guo
            Pei-shan / Hsiung = Peishan / Xiong
            Wan-ju / Chu = Wanru / Zhu
            Xiaofang / Lü = Xiaofang / Lyu
            """)
        + twice(
            "Chinese characters and a reading",
            """
            伟 / 陈 = Wai / Chan
            家豪 / 黃 = Ka Ho / Wong
            志强 / 林 = Zhiqiang / Lin
            美玲 / 陳 = Mei Ling / Tan
            嘉欣 / 李 = Ka Yan / Lee
            俊傑 / 吳 = Chun Kit / Ng
            雅婷 / 張 = Ya-ting / Chang
            建国 / 刘 = Jianguo / Liu
            静 / 赵 = Jing / Zhao
            国荣 / 蔡 = Kwok Wing / Choi
            怡君 / 許 = Yi-chun / Hsu
            明慧 / 鄭 = Ming Wai / Cheng
            欧阳 / 静 = Jing / Ouyang
            浩然 / 周 = Haoran / Chow
            """)
        + twice(
            "Chinese family name in another dialect",
            """
            Fang / Li = Fang / Lee
            Wei / Chen = Wei / Chan
            Jing / Huang = Jing / Wong
            Ming / Wu = Ming / Ng
            Hui / Zhang = Hui / Cheung
            Jian / Liu = Jian / Lau
            Mei / Zheng = Mei / Cheng
            Xin / Xu = Xin / Tsui
            """)
        + korean + japanese + southEast

    private static let korean: [LabelledPair] = twice(
        "Korean, two romanisations",
        """
        Ji-hun / Bak = Jihoon / Park
        지훈 / 박 = Ji-hun / Bak
        Seong-min / Yi = Sungmin / Lee
        Gyeong-su / Choe = Kyungsoo / Choi
        Yeong-hui / Jeong = Younghee / Jung
        현우 / 김 = Hyun-woo / Kim
        은지 / 최 = Eun Ji / Choi
        Chŏng-su / Yi = Jungsoo / Lee
        U-jin / Gang = Woojin / Kang
        Jun-yeong / Im = Joonyoung / Lim
        수빈 / 윤 = Subin / Yoon
        Hui-jae / Jo = Heejae / Cho
        Byeong-ho / Sin = Byungho / Shin
        서준 / 정 = Seojun / Chung
        """)

    private static let japanese: [LabelledPair] = twice(
        "Japanese, reading and romanisation",
        """
        Shōhei / Ōta = Shohei / Ohta
        Jun'ichi / Satō = Junichi / Satoh
        Syun / Tuda = Shun / Tsuda
        Yuhko / Endo = Yuko / Endou
        Shimpei / Honma = Shinpei / Homma
        翔 / 大野 = Sho / Ohno
        健太 / 佐藤 = Kenta / Sato
        美咲 / 鈴木 = Misaki / Suzuki
        裕子 / 伊藤 = Yuko / Ito
        直樹 / 斎藤 = Naoki / Saito
        大輔 / 山本 = Daisuke / Yamamoto
        ハルカ / ナカムラ = Haruka / Nakamura
        たかし / きむら = Takashi / Kimura
        Tiaki / Huzita = Chiaki / Fujita
        """)

    private static let southEast: [LabelledPair] = twice(
        "Vietnamese and Thai",
        """
        Đức / Phạm = Duc / Pham
        Thị Mai / Đặng = Mai / Dang
        Quốc Anh / Vũ = Quoc Anh / Vu
        Somchai / Srisuk = Somchay / Srisook
        สมชาย / แสงทอง = Somchai / Saengthong
        Phairot / Chaisri = Pairoj / Chaisri
        """)
}

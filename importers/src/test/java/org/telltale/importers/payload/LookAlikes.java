package org.telltale.importers.payload;

import java.util.List;

/// Values that look like an encoding and are none, a line each.
final class LookAlikes {
    static final List<String> SYSTEMS = """
            iOS 17.4.1 (21E236)
            macOS 14.5 (23F79)
            HarmonyOS 4.0.0.126(C00E120R3P5)
            MIUI V14.0.4.0.TLFCNXM
            OPPO/PGEM10/OP5605L1:13/TP1A.220905.001/S.f27e3f-1-2a:user/release-keys
            google/raven/raven:13/TQ1A.230105.002/9325679:user/release-keys
            samsung/dm3qxxx/dm3q:14/UP1A.231005.007/S918BXXS3BXA1:user/release-keys
            4.19.110-g92c5d1a-ab7321415
            5.10.107-android13-4-00020-g6ea3
            Linux version 5.15.41-android13-8-00205-gf1bf82c3dacd-ab8747247
            com.example.app-KJx8sTqP1vYwZ3nBmR5cQg==
            /data/app/~~Zk9tN1JzQWx4VnB3QmU0Tg==/base.apk
            libnative-lib.so!Java_com_example_app_Native_sign+0x1a4
            0x00000001045a8c3c
            0x7fff5fbff8c8
            mlnx_ofed_5.8-1.1.2.1
            GPU:Adreno (TM) 660,GL:OpenGL ES 3.2 V@0530.0
            ARMv8 Processor rev 14 (v8l)
            Snapdragon8Gen2Kalama
            OpenSSL/1.1.1k-fips zlib/1.2.11
            grpc-java-okhttp/1.58.0
            AppleCoreMedia/1.0.0.21E236 (iPhone; U; CPU OS 17_4_1 like Mac OS X; en_us)
            CFNetwork/1494.0.7 Darwin/23.4.0
            Mozilla/5.0 (iPhone; CPU iPhone OS 17_4_1 like Mac OS X) AppleWebKit/605.1.15
            build-2024.03.11.1842-release+a91f3c2
            v20240311_184200-4c21f0e
            1.18.0-20230927.163342-17
            3.0.0-alpha.1+001
            2023.2.1f1c1 (0a9bf9c1e1f3)
            webp,avif,heic,jxl
            en-US,en;q=0.9,de-DE;q=0.8,de;q=0.7
            gzip, deflate, br, zstd
            aac_mp4a.40.2_hev1.1.6.L120.90
            avc1.64001f,mp4a.40.2
            1920x1080@60.000004fps
            rgba(255,128,0,0.5)
            #7F00FFCC
            hsl(210,50%,40%)
            linear-gradient(90deg,#fff 0%,#000 100%)
            translate3d(10px,20px,0)
            """.lines().toList();

    static final List<String> NUMBERS_AND_TIMES = """
            1684414597886,1684414597901,1684414597999
            1684414597886_1684414597901_15
            1684414597886-37-1-0
            20230518T125615.123456Z
            2023-W20-4
            2023-138
            Mon May 22 08:13:59 GMT+08:00 2023
            Monday, 22-May-23 08:13:59 UTC
            22/May/2023:08:13:59 +0000
            08:13:59.999999999
            1d 02h 33m 04s
            00:00:12,345 --> 00:00:15,000
            3.14159265358979323846264338327950288
            6.02214076e+23
            -1.7976931348623157E308
            0b1011010111010010
            0o755
            0xDEADBEEFCAFEBABE
            DEADBEEFCAFEBABEDEADBEEF
            1,234,567,890.12
            1'234'567.89
            12 345 678,90
            ١٢٣٤٥٦٧٨٩٠
            五千六百七十八
            Ⅷ.Ⅻ.ⅯⅯ
            +1 (415) 555-0132;ext=204
            tel:+49-30-901820
            0049 (0)30 90 18 20
            138 0013 8000
            978-3-16-148410-0
            DE89 3704 0044 0532 0130 00
            GB82WEST12345698765432
            4111 1111 1111 1111
            490154203237518
            35-209900-176148-1
            89014103211118510720
            310-260-5555-12345678
            1Z999AA10123456784
            (37.4219983,-122.084)
            37°25'19.2"N 122°05'02.4"W
            geo:37.786971,-122.399677;u=35
            POINT(-122.084 37.421)
            u4pruydqqvj8
            8FVC9G8F+6X
            ///index.home.raft
            [0.1,0.2]
            [1684414597886]
            [-1, 1]
            (1,2)-(3,4)
            1..10
            """.lines().toList();

    static final List<String> NETWORK = """
            2001:db8::8a2e:370:7334%eth0
            [2001:db8::1]:443
            10.0.0.0/8,172.16.0.0/12,192.168.0.0/16
            192.168.1.1,8.8.8.8,1.1.1.1
            aa:bb:cc:dd:ee:ff,-67
            b8-27-eb-12-34-56
            b827.eb12.3456
            7c2ebd2f4a10
            wlan0:192.168.1.23/24
            SSID="Cafe & Bar",BSSID=b8:27:eb:12:34:56
            edge-mqtt.example.com:443
            ec2-52-14-22-101.us-east-2.compute.amazonaws.com
            _googlecast._tcp.local
            xn--mnchen-3ya.example
            urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6
            urn:isbn:0451450523
            tag:example.org,2005:Query-KFXd
            mailto:someone@example.org
            "Jane Doe" <jane.doe@example.org>
            jane.doe+news=2024@example.org
            content://media/external/images/media/4711
            intent:#Intent;component=com.example/.Main;end
            market://details
            ws://127.0.0.1:9222/devtools/browser
            //cdn.example.org/lib/v3.2.1/app.min.js
            s3://bucket/2024/03/11/part-00000.snappy.parquet
            \\\\server\\share\\folder
            HKEY_LOCAL_MACHINE\\SOFTWARE\\Example
            /proc/self/task/12345/stat
            /var/mobile/Containers/Data/Application/6E5E5C2D-9D8B-4C11-9D0B-7C62B1E2E111
            Library/Caches/com.example.app/fsCachedData/0A1B2C3D
            node_modules/@babel/core/lib/index.js:104:21
            at Object.<anonymous> (/srv/app/index.js:12:34)
            at com.example.Foo$Bar.baz(Foo.java:123)
            Caused by: java.io.IOException: unexpected end of stream on https://example.org/...
            Error: connect ECONNREFUSED 127.0.0.1:8080
            SQLSTATE[HY000] [2002] Connection refused
            POST /v1/events HTTP/1.1
            HTTP/2 200
            ALPN:h2,http/1.1
            """.lines().toList();

    static final List<String> IDENTIFIERS = """
            5d41402abc4b2a76b9719d911017c592
            5D41402ABC4B2A76B9719D911017C592
            md5=5d41402abc4b2a76b9719d911017c592
            sha1:2fd4e1c67a2d28fced849ee1bb76e7391b93eb12
            2fd4e1c67a2d28fced849ee1bb76e7391b93eb12-1684414597
            9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
            cf83e1357eefb8bdf1542850d66d8007d620e4050b5715dc83f4a921d36ce9ce
            sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=
            $2b$12$KIXQv3x1YzT4u8rQ0pQ3eOa8v9w1x2y3z4A5B6C7D8E9F0G1H2I3J
            {6F9619FF-8B86-D011-B42D-00CF4FC964FF}
            6f9619ff8b86d011b42d00cf4fc964ff
            38400000-8cf0-11bd-b23e-10b96e4ef00d,0
            00000000-0000-0000-0000-000000000000
            amzn1.account.AF3XQZ7L2M5P9R8T6V4W1Y3B
            arn:aws:iam::123456789012:user/Example
            projects/my-project-123/locations/europe-west3/keyRings/ring
            1:1234567890:android:0a1b2c3d4e5f67890a1b2c
            fb1234567890123456
            GTM-5K8R2QX
            UA-12345678-9
            G-7XQ2M5L9P1
            ca-app-pub-3940256099942544~3347511713
            ca-app-pub-3940256099942544/6300978111
            cid=c1a2b3c4d5e6f7;sid=99
            sess_01HZX3Q8T2N5K7M9P1R3S5V7W9
            01HZX3Q8T2N5K7M9P1R3S5V7W9
            cl9ebqhxk00003b600tymydho
            2Q8XWz6JbKfYp3n
            V1StGXR8_Z5jdHi6B-myT
            507f1f77bcf86cd799439011
            YR2x9kLmPq
            QmYwAPJzv5CZsnA625s3Xf2nemtYgPpHdWEz79ojWKNPKp
            npub1sn0wdenkukak0d9dfczzeamvhkrgz92ak56egt7vdgzn8pv2wfqqhrjdv9
            0x742d35Cc6634C0532925a3b844Bc454e4438f44e
            bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq
            xoxb-000000000000-abcdefABCDEF
            sk_test_4eC39HqLyjWDarjtT1zdp7dc
            ghp_16C7e42F292c6912E7710c838347Ae178B4a
            AIzaSyA1b2C3d4E5f6G7h8I9j0KlMnOpQrStUvW
            ya29.a0AfH6SMBx-Example_Token-09
            EAACEdEose0cBAExampleToken
            dGVzdA
            user_id:1234567890;device:ab12
            req-7d9f8c6b5-x2k4p
            frontend-7c9d8b6f5d-abcde
            trace=00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
            00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
            W/"0815-6b2f1a9c"
            "33a64df551425fcc55e4d42a148795d9f25f89d4"
            sid%3A12
            """.lines().toList();

    static final List<String> CODE_AND_NAMES = """
            UIApplicationDidEnterBackgroundNotification
            kCLAuthorizationStatusAuthorizedWhenInUse
            com.google.android.gms.location.FusedLocationProviderClient
            androidx.lifecycle.ProcessLifecycleOwner
            Ljava/util/concurrent/ConcurrentHashMap;
            -[UIViewController viewDidAppear:]
            +[NSObject(Category) methodWithArg:andOther:]
            _ZN4absl12lts_2023012514raw_log_internal
            $s7SwiftUI4ViewPAAE4bodyQrvp
            std::vector<std::pair<int, std::string>>
            Map<String,List<Integer>>
            List<T>
            <T extends Comparable<T>>
            a && b || !c
            x => x * 2
            i++ < 10 ? a[i] : b[i]
            for (int i=0;i<n;i++){s+=a[i];}
            function(){return 1}
            console.log("a","b")
            callback(1,2,3)
            foo({bar})
            {id}/items/{item}
            /users/:id/posts/:post
            /api/v2/users/{id}?
            ^[a-z0-9]+(?:-[a-z0-9]+)*$
            [A-Za-z0-9+/=]
            (\\d{4})-(\\d{2})-(\\d{2})
            %Y-%m-%dT%H:%M:%S%z
            yyyy-MM-dd'T'HH:mm:ss.SSSZ
            %@ liked your photo
            %1$s, %2$d%% off
            {0,number,integer} of {1}
            {{user.name}} hat {{count}} Punkte
            ${env:HOME}/bin
            $(date +%s)
            SELECT * FROM t WHERE a='x' AND b IN (1,2,3)
            INSERT INTO t VALUES (1,'a',2,'b')
            key: value
            - item
            a: 1, b: 2
            a=1, b=2, c=3
            a=1;b=2;c=3
            name="value"
            --flag=value -x 1 -y 2
            # comment, with, some, commas
            // comment
            /* block */
            <br>
            <b>bold
            <https://example.org>
            [link](https://example.org)
            **bold** _it_ ~~no~~
            [x] done, [ ] open
            {a}
            {"a
            {a:b
            ["a"
            [a,b,c]
            {1,2,3}
            {,}
            {'a'}
            {"not json": no}
            [{}]
            [[]]
            [null]
            ["ok"]
            [true,false]
            "a","b"
            """.lines().toList();

    static final List<String> CHAT = """
            Sure! 5, 6, 7 or 8, you choose
            3,4,5 and 6, all sold
            it's 50% off, 20% more, 100% fun
            lol :-) :-( ;-) <3 </3
            brb&gn
            me = happy & you = sad
            a+b=c & d+e=f
            call 555-0100,555-0101,555-0102,555-0103
            Order #4711, 2 pcs, 19.99, paid
            ETA 12:30, gate B22, seat 14A, row 14
            Tl;dr: no.
            Wait, what?! No way... [laughs]
            {laughs} he said: "no"
            (╯°□°)╯︵ ┻━┻
            ¯\\_(ツ)_/¯
            🎉🎂🥳 2,3,4 🎈
            Ich komme um 7, 8 oder 9, je nachdem
            Preis: 1.234,56 €, MwSt. 19 %, Summe 1.469,13 €
            Äpfel,Birnen,Öl,Käse
            Das ist = das & nichts ? mehr
            Wir sind zu 3., ok? <Grinsen>
            Hauptstr. 5, 10115 Berlin, 3. OG, links
            Rendez-vous à 8h, 9h, 10h ou 11h
            C'est 12,50 €, 3,20 € et 0,99 €
            Où es-tu ? J'arrive = 5 min & toi ?
            l'été,l'hiver,le printemps,l'automne
            Son las 10, 11 o 12, no sé
            ¡100 % seguro! ¿y tú?
            Calle 5, 28004 Madrid, 2º, izq.
            uno,dos,tres,catorce
            Встреча в 7, 8 или 9, как удобно
            раз,два,три,четыре
            Скидка 10%, 20%, 30%
            ул. Ленина, 5, кв. 12, этаж 3
            一,二,三,四,五
            3,4,5,6都可以
            明天 8:30，B 座 12 层，1204 室
            【快递】您的包裹已到，取件码 3-4-5012
            价格：12.50元,数量：3,总计：37.50元
            哈哈&呵呵=嘿嘿
            サイズ:M,色:赤,数量:2,在庫:3
            明日8時、駅前で。
            ありがとう=thanks&またね
            사과,배,포도,감
            내일 8시, 역 앞, 3번 출구, 알았지?
            ٣ كتب، ٤ أقلام، ٥ دفاتر
            पाँच, छह, सात, आठ
            ห้า,หก,เจ็ด,แปด
            UMBRELLAUMBRELLAUMBRELLAUMBRELLA
            MNOPQRSTUVWXYZ234567ABCDEFGHIJKL
            JBSWYTHATISNOTBASETHIRTYTWOATALL
            ABCDEFGHJKLMNPQRSTUVWXYZ23456789
            TAKEMETOTHERIVER
            ThisIsJustALongCamelCaseSentenceWithoutSpaces
            thisisjustalongsentencewithoutanyspacesinit
            Pneumonoultramicroscopicsilicovolcanoconiosis
            Donaudampfschifffahrtsgesellschaftskapitän
            aGVsbG8 is how it starts
            d3:foo
            i42e
            4:spam
            l4:spam
            2:ok
            42["a
            0{
            data: hello
            id: 7
            :ok
            ~hello~
            <~hi
            N4Igpg
            u9jSdK
            begin 644 file.txt
            =?UTF-8?Q?Gr=C3=BC=C3=9Fe?=
            Gr=C3=BC=C3=9Fe
            a=3D1
            &amp; more
            Tom &amp; Jerry &lt;3
            &quot;hi&quot; he said
            +ADw-not utf7
            query { not graphql
            p { margin: 0; padding: 0 }
            a { content: "x"; margin: 0 }
            title: "Hello", by: "me"
            name: "x" age: 5
            Result: PASS Score: 12
            note { see below }
            user: jane, role: ADMIN
            GET: "/x" STATUS: 200
            query for me
            mutation of genes
            fragment of a vase
            GA1.2.1234567890.1600000000
            fb.1.1554763741205.1098115397
            urn:oid:1.2.840.7.113549
            geo:48.2010,16.3695;u=40
            ssh-rsa AAAA me@host
            %d items in %s
            今晚8点,3个人,2张票,1辆车
            """.lines().toList();

    private LookAlikes() {}
}

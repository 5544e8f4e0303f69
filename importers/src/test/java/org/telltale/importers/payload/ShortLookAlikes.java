package org.telltale.importers.payload;

import java.util.List;

/// Short lists, numbers, codes and chat texts that begin as an encoding does.
final class ShortLookAlikes {
    static final List<String> ALL = List.of(
            "1,2,3",
            "1.5,2.5,3.5",
            "48.2082,16.3738",
            "red,green,blue,1",
            "Hello, 1, 2, 3",
            "1|2|3|4",
            "x;1;y;2",
            "key:1,key2:2",
            "a:1|b:2|c:3",
            "(555) 123-4567",
            "+1-800-555-0199",
            "0x1F",
            "deadbeef",
            "DEADBEEFDEADBEEF",
            "de ad be ef",
            "DE89370400440532013000",
            "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa",
            "\"quoted\"",
            "\"a quoted string, 1\"",
            "[1]",
            "{a}",
            "[x]",
            "{ me }",
            "query { x",
            "<br>",
            "a<b>c",
            "Tom &amp; Jerry",
            "a=b&c",
            "k=v;k2=v2",
            "50%25",
            "a%20b",
            "foo=20bar",
            "=?utf-8?Q?a?=",
            "+ADw-",
            "data:text",
            "2probe",
            "d5:hello",
            "AAAAAAAAAAAAAAAAAAAA",
            "ThisIsACamelCaseIdentifierName",
            "THIS_IS_A_CONSTANT_NAME_OK",
            "AIzaSyA1234567890abcdefghijklmnopqrstuv",
            "Q29weXJpZ2h0",
            "callback(1)",
            "while(1)",
            "สวัสดีชาวโลก",
            "שלום עולם",
            "مرحبا بالعالم",
            "नमस्ते दुनिया",
            "👨‍👩‍👧‍👦 family");

    private ShortLookAlikes() {}
}

package org.telltale.importers.capture.jsonl;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Names under which hook scripts commonly print things, most telling first; compared without case, blanks, `_` and
/// `-`.
final class CommonKeys {
    private static final Map<Role, List<String>> NAMES = new EnumMap<>(Map.ofEntries(
            Map.entry(
                    Role.PAYLOAD,
                    words("data payload body hex bytes buf buffer raw plaintext plain protobuf proto pb request"
                            + " requestbody requestdata reqbody reqdata reqhex requesthex datahex hexdata payloadhex"
                            + " bodyhex rawhex base64 b64 data64 dataBase64 bodybase64 payloadbase64 datab64 bodyb64"
                            + " payloadb64 postdata content message msg text packet frame")),
            Map.entry(
                    Role.RESPONSE,
                    words("response responsebody responsedata resp respbody respdata resphex responsehex rsp rspbody"
                            + " resbody resdata")),
            Map.entry(
                    Role.NUMBER,
                    words("reqid cmdid cmd command funcid functionid opcode op requestnumber reqno msgtype messagetype"
                            + " msgid typeid reqtype requesttype type code id")),
            Map.entry(
                    Role.NAME,
                    words("reqtype requesttype requestname reqname cgi rpc rpcname rpcmethod api apiname func funcname"
                            + " function cmdname commandname opname typename endpoint path service name type")),
            Map.entry(
                    Role.TIME,
                    words("time timestamp ts t datetime date when timems tsms timestampms timemillis timeus tsus"
                            + " timestampus timens tsns timestampns capturedat createdat at starttime started"
                            + " starteddatetime")),
            Map.entry(Role.DIRECTION, words("direction dir side way flow kind type event op")),
            Map.entry(
                    Role.HOST,
                    words("host hostname domain authority sni server servername remotehost desthost dsthost peer")),
            Map.entry(Role.METHOD, words("method httpmethod requestmethod verb")),
            Map.entry(Role.URL, words("url requesturl fullurl requri requesturi uri href link")),
            Map.entry(Role.HEADERS, words("headers requestheaders reqheaders header hdrs httpheaders")),
            Map.entry(Role.STATUS, words("status statuscode responsecode httpstatus responsestatus code")),
            Map.entry(
                    Role.PAIR,
                    words("pair pairid pairing exchangeid exchange correlationid correlation flowid callid txid"
                            + " transactionid requestid requid sequence seq uuid id"))));

    /// Roles in the order in which they take their keys: those with telling values before those with any value.
    static final List<Role> ORDER = List.of(
            Role.DIRECTION,
            Role.TIME,
            Role.METHOD,
            Role.URL,
            Role.STATUS,
            Role.HEADERS,
            Role.HOST,
            Role.PAIR,
            Role.NUMBER,
            Role.NAME,
            Role.PAYLOAD,
            Role.RESPONSE);

    private CommonKeys() {}

    /// How telling a key's name is for a role, from 0 on; lower is better.
    static Optional<Integer> rank(Role role, KeyPath key) {
        String name = key.last().toLowerCase(Locale.ROOT).replaceAll("[ _-]", "");
        int at = NAMES.getOrDefault(role, List.of()).indexOf(name);
        return at < 0 ? Optional.empty() : Optional.of(at);
    }

    private static List<String> words(String names) {
        return List.of(names.toLowerCase(Locale.ROOT).split(" ", -1));
    }
}

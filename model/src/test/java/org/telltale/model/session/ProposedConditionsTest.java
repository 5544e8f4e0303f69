package org.telltale.model.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProposedConditionsTest {
    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
            startup_permissions_on_1,               "{activity=start-up, permissions=on, run=1}"
            login_3,                                "{activity=log in, run=3}"
            login_permissions_on_2,                 "{activity=log in, permissions=on, run=2}"
            logout_1,                               "{activity=log out, run=1}"
            startup_data_1,                         "{activity=start-up, run=1}"
            sendmsg_data_1,                         "{activity=messages, run=1}"
            send_image_msg_2,                       "{activity=messages, run=2}"
            send_moments_comment_data_1,            "{activity=moments, run=1}"
            post_moments_1,                         "{activity=moments, run=1}"
            load_contacts_permissions_on_1,         "{activity=contacts, permissions=on, run=1}"
            load_people_nearby_location_permissions_on_1, "{activity=people nearby, permissions=on, run=1}"
            dl_mini_program_permissions_on_1,       "{activity=mini programs, permissions=on, run=1}"
            download_miniapp_1,                     "{activity=mini programs, run=1}"
            miniapp_make_request,                   "{activity=mini programs}"
            start_miniapp_pdd_data_1,               "{activity=mini programs, run=1}"
            startup_logged_out,                     "{activity=logged out, login state=out}"
            startup_logged_out_permissions_on,      "{activity=logged out, permissions=on, login state=out}"
            logged_out_change_language_1,           "{activity=logged out, login state=out, run=1}"
            serialize_output,                       "{activity=serialize output}"
            ChatLocationPermissionDenied-02,        "{activity=messages, permission.location=denied, run=2}"
            "cold start, gps off (run 4)",          "{activity=start-up, gps=off, run=4}"
            search logged in,                       "{activity=search, login state=in}"
            on,                                     {activity=on}
            12,                                     {run=12}
            permissions,                            {activity=permissions}
            "",                                     {}
            """)
    void saysWhatANameStatesAndNothingElse(String name, String conditions) {
        assertEquals(conditions, ProposedConditions.of(name).toString());
    }
}

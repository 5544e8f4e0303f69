filedesc://made.arc 0.0.0.0 20260102030405 text/plain 69
1 0 By hand
URL IP-address Archive-date Content-type Archive-length


http://lantern.example/ 192.0.2.7 20260102030406 text/html 59
HTTP/1.0 200 OK
Content-Type: text/html

<p>lantern</p>

http://lantern.example/none 192.0.2.7 20260102030407 text/html -1
no length is stated
http://lantern.example/last 192.0.2.7 20260102030408 no-type 200
cut
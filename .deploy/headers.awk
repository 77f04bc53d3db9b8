# Turns the build's _headers into settings for nginx: awk -f headers.awk site/_headers > site-headers.conf
/^  [A-Za-z-]+: / {
    name = $1
    sub(/:$/, "", name)
    value = substr($0, index($0, ": ") + 2)
    gsub(/["\\]/, "\\\\&", value)
    printf "add_header %s \"%s\" always;\n", name, value
}

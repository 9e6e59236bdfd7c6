package io.beautysalon.gateway.routes;

/** The order in which a request passes the filters of this gateway. */
public final class FilterOrder {

    // web filters: every request
    static final int REQUEST_ID = -400;
    static final int SECURITY_HEADERS = -300;
    static final int PLAIN_PATHS = -250;
    static final int KNOWN_HEADERS = -200;
    static final int BODY_LIMIT = -100;

    // gateway filters: requests that have a route
    public static final int IDENTITY = 100;
    public static final int LIMITS = 200;
    public static final int ACCESS = 300;
    public static final int EDGE_TOKEN = 400;

    private FilterOrder() {}
}

package io.beautysalon.testsupport.infra;

import java.nio.file.Path;

/** The Java that runs this, for children that need the same. */
final class JavaRuntime {

    private JavaRuntime() {}

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    static String classPath() {
        return System.getProperty("java.class.path");
    }
}

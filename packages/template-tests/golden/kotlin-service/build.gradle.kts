import org.springframework.boot.gradle.plugin.SpringBootPlugin

plugins {
    alias(libs.plugins.kotlin.jvm)
    alias(libs.plugins.kotlin.spring)
    alias(libs.plugins.spring.boot)
}

group = "com.example.service"
version = "1.0.0"

kotlin {
    jvmToolchain(21)
    compilerOptions {
        // Spring's nullability annotations become Kotlin's: a null that Spring may hand out does not compile as a value.
        freeCompilerArgs.addAll("-Xjsr305=strict", "-Xannotation-default-target=param-property")
    }
}

// Exact versions of everything, also of what comes along: `gradle dependencies --write-locks` writes gradle.lockfile, which is
// committed. A build that would resolve something else than the lock file says fails.
dependencyLocking {
    lockAllConfigurations()
}

dependencies {
    implementation(platform(SpringBootPlugin.BOM_COORDINATES))
    implementation(libs.spring.boot.webmvc)
    implementation(libs.spring.boot.validation)
    implementation(libs.spring.boot.jdbc)
    implementation(libs.spring.boot.flyway)
    implementation(libs.spring.boot.actuator)
    implementation(libs.micrometer.prometheus)
    implementation(libs.jackson.kotlin)
    implementation(libs.kotlin.reflect)
    runtimeOnly(libs.flyway.mysql)
    runtimeOnly(libs.mysql.connector)

    testImplementation(libs.spring.boot.webmvc.test)
    testImplementation(libs.spring.boot.testcontainers)
    testImplementation(libs.testcontainers.junit)
    testImplementation(libs.testcontainers.mysql)
    testImplementation(libs.kotlin.test.junit5)
    testRuntimeOnly(libs.junit.platform.launcher)
}

// One name whatever the version: the Dockerfile copies it.
tasks.bootJar {
    archiveFileName = "application.jar"
}

tasks.jar {
    enabled = false
}

// `gradle check` runs everything; `gradle test` only what needs no Docker and is done in seconds.
tasks.test {
    useJUnitPlatform { excludeTags("docker") }
}

val integrationTest by tasks.registering(Test::class) {
    description = "Tests against a real MySQL, in a container."
    group = "verification"
    testClassesDirs = sourceSets.test.get().output.classesDirs
    classpath = sourceSets.test.get().runtimeClasspath
    useJUnitPlatform { includeTags("docker") }
    shouldRunAfter(tasks.test)
}

tasks.check {
    dependsOn(integrationTest)
}

tasks.wrapper {
    gradleVersion = "9.4.1"
    distributionSha256Sum = "2ab2958f2a1e51120c326cad6f385153bb11ee93b3c216c5fccebfdfbb7ec6cb"
}

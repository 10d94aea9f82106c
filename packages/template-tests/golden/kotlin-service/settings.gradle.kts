rootProject.name = "refund-intake"

dependencyResolutionManagement {
    // One place for where code comes from: a build script that adds a repository of its own fails.
    repositoriesMode = RepositoriesMode.FAIL_ON_PROJECT_REPOS
    repositories {
        mavenCentral()
    }
}

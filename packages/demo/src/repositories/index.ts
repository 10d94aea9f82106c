export { LocalRepositories } from './LocalRepositories';
export { localGitActionsModule, localGitCatalogModule } from './modules';
export { repositoriesUrl } from './repositoriesUrl';
export { addRepositoryRoutes, REPOSITORIES_PATH } from './repositoryRoutes';

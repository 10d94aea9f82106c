export { givenRepository } from './repositories';
export { TEMPLATES } from './templateFolder';
export { renderOnce } from './renderOnce';
export { renderTemplate, TemplateFailedError } from './renderTemplate';
export type { RenderedTemplate } from './renderTemplate';

export * from './PluginHttp';

declare module 'workerd' {
  /** `default` is where the binary lies. */
  const runtime: { readonly default: string; readonly version: string }
  export default runtime
}

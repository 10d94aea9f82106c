export default function Home() {
  return (
    <>
      <h1>{${{ values.name | dump }}}</h1>
      <p>{${{ values.description | dump }}}</p>
    </>
  );
}

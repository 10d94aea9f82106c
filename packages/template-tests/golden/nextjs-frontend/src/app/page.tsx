export default function Home() {
  return (
    <>
      <h1>{"refund-intake"}</h1>
      <p>{"Takes refund requests from merchants."}</p>
    </>
  );
}

import type { Metadata } from 'next';
import { connection } from 'next/server';
import type { ReactNode } from 'react';
import { WebVitals } from '../components/WebVitals.tsx';
import './globals.css';

export const metadata: Metadata = {
  title: "refund-intake",
  description: "Takes refund requests from merchants.",
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  // Every answer has a nonce of its own (src/proxy.ts), so none can be rendered ahead.
  await connection();
  return (
    <html lang="en">
      <body>
        <a className="skip" href="#main">
          Skip to content
        </a>
        <main id="main" tabIndex={-1}>
          {children}
        </main>
        <WebVitals />
      </body>
    </html>
  );
}
